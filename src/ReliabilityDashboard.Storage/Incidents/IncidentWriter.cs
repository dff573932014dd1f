using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.FailureModes;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Stores incidents: the source's words over what it said before, people's words over both.</summary>
public sealed class IncidentWriter(TimeProvider time) : IRecordWriter<IncidentRecord>
{
    private FailureModeDirectory? modes;

    public int BatchSize => 500;

    public async Task<IReadOnlyList<WriteOutcome>> WriteAsync(BatchScope scope, IReadOnlyList<IncidentRecord> records)
    {
        var stored = await StoredAsync(scope, records);
        if (modes is null || !scope.ContinuesOwn) modes = await FailureModeDirectory.OpenAsync(scope.Context, scope.Cancel);
        var added = new List<(IncidentEntity, IncidentFields)>();
        var outcomes = new List<WriteOutcome>(records.Count);
        foreach (var record in records)
        {
            if (outcomes.Count > 0 && scope.IsOver()) break;
            outcomes.Add(Write(scope, record, stored, added));
        }
        await modes.AssignAsync(scope.Context, added, scope.Names, scope.Cancel);
        scope.Context.Incidents.AddRange(added.Select(one => one.Item1));
        await scope.Context.SaveChangesAsync(scope.Cancel);
        return outcomes;
    }

    private WriteOutcome Write(
        BatchScope scope, IncidentRecord record, Dictionary<(string, string), IncidentEntity> stored,
        List<(IncidentEntity, IncidentFields)> added)
    {
        var source = record.Source ?? scope.Run.Source;
        var known = stored.GetValueOrDefault((source, record.Id));
        if (known is null && record.MissingForNew() is { } missing) return WriteOutcome.Rejected(missing.Field, missing.Reason);
        var before = known?.SourceFields ?? new IncidentFields();
        var said = (known is null ? record.AsNew() : record).Over(before);
        if (known is not null && said.Equals(before)) return WriteOutcome.Unchanged;
        var holds = IncidentFields.Merge(said, known?.PersonFields ?? new IncidentFields());
        if (IncidentRules.Broken(holds) is var (field, reason)) return WriteOutcome.Rejected(field, reason);

        var incident = known ?? new IncidentEntity { Source = source, ExternalId = record.Id, Title = "", GroupReason = "" };
        incident.SourceFields = said;
        incident.Version++;
        incident.UpdatedAt = time.GetUtcNow().UtcDateTime;
        IncidentColumns.Write(incident, holds, scope.Names);
        if (known is not null) return WriteOutcome.Updated;
        added.Add((incident, holds));
        stored[(source, record.Id)] = incident;
        return WriteOutcome.Inserted;
    }

    private static async Task<Dictionary<(string, string), IncidentEntity>> StoredAsync(
        BatchScope scope, IReadOnlyList<IncidentRecord> records)
    {
        var ids = records.Select(r => r.Id).Distinct().ToList();
        var sources = records.Select(r => r.Source ?? scope.Run.Source).Distinct().ToList();
        return await scope.Context.Incidents.Include(i => i.Services)
            .Where(i => sources.Contains(i.Source) && ids.Contains(i.ExternalId))
            .ToDictionaryAsync(i => (i.Source, i.ExternalId), scope.Cancel);
    }
}
