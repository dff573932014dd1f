using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Journeys;

/// <summary>Stores declarations of journeys. A weight that a person set stays beside the source's.</summary>
public sealed class JourneyWriter : IRecordWriter<JourneyRecord>
{
    public int BatchSize => 500;

    public async Task<IReadOnlyList<WriteOutcome>> WriteAsync(BatchScope scope, IReadOnlyList<JourneyRecord> records)
    {
        var known = await scope.Context.Journeys.Include(j => j.Services).ToDictionaryAsync(j => j.NameKey, scope.Cancel);
        var outcomes = new List<WriteOutcome>(records.Count);
        foreach (var record in records)
        {
            if (outcomes.Count > 0 && scope.IsOver()) break;
            outcomes.Add(Write(scope, record, known));
        }
        await scope.Context.SaveChangesAsync(scope.Cancel);
        return outcomes;
    }

    private static WriteOutcome Write(BatchScope scope, JourneyRecord record, Dictionary<string, JourneyEntity> known)
    {
        var key = NameKey.Of(record.Name);
        var isNew = !known.TryGetValue(key, out var journey);
        if (journey is null)
        {
            journey = known[key] = new JourneyEntity { Name = record.Name.Trim(), NameKey = key };
            scope.Context.Journeys.Add(journey);
        }
        var outcome = EntityOutcome.Of(scope.Context, journey, j => Apply(j, record, scope.Run.Source));
        var servicesChanged = SetServices(journey, record, scope);
        return isNew ? WriteOutcome.Inserted : servicesChanged ? WriteOutcome.Updated : outcome;
    }

    private static void Apply(JourneyEntity journey, JourneyRecord record, string source)
    {
        var from = new FieldOrigin(journey.FieldSources, source);
        journey.Declared = true;
        if (from.Claim("name")) journey.Name = record.Name.Trim();
        journey.Weight = from.Take("weight", record.Weight, journey.Weight);
        journey.ConversionRate = from.Take("conversion_rate", record.ConversionRate, journey.ConversionRate);
        journey.AverageOrderValue = from.Take("average_order_value", record.AverageOrderValue, journey.AverageOrderValue);
        journey.SessionsPerHour = from.Take("sessions_per_hour", record.SessionsPerHour, journey.SessionsPerHour);
        journey.Owner = from.Take("owner", record.Owner, journey.Owner);
        journey.SlaTarget = from.Take("sla_target", record.SlaTarget, journey.SlaTarget);
        journey.Attributes = AttributeText.Merge(journey.Attributes, record.Attributes);
    }

    private static bool SetServices(JourneyEntity journey, JourneyRecord record, BatchScope scope)
    {
        var (from, names) = (new FieldOrigin(journey.FieldSources, scope.Run.Source), scope.Names);
        var (isAll, isCritical) = (
            record.Services.IsGiven && from.Claim("services"), record.CriticalServices.IsGiven && from.Claim("critical_services"));
        if (!isAll && !isCritical) return false;
        var critical =
            Ids(isCritical, record.CriticalServices.Value, names) ?? [.. journey.Services.Where(s => s.Critical).Select(s => s.ServiceId)];
        var all = Ids(isAll, record.Services.Value, names) ?? [.. journey.Services.Select(s => s.ServiceId)];
        all.UnionWith(critical);
        var before = journey.Services.Select(s => (s.ServiceId, s.Critical)).ToHashSet();
        journey.Services.RemoveAll(s => !all.Contains(s.ServiceId));
        foreach (var id in all.Order())
        {
            if (journey.Services.Find(s => s.ServiceId == id) is { } kept) kept.Critical = critical.Contains(id);
            else journey.Services.Add(new JourneyService { ServiceId = id, Critical = critical.Contains(id) });
        }
        return !before.SetEquals(journey.Services.Select(s => (s.ServiceId, s.Critical)));
    }

    private static HashSet<int>? Ids(bool given, IReadOnlyList<string>? names, NameDirectory directory) =>
        given ? [.. (names ?? []).Select(directory.Service).OfType<int>()] : null;
}
