using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.FailureModes;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Stores incidents: the source's words over what it said before, people's words over both.</summary>
public sealed class IncidentWriter(TimeProvider time) : IRecordWriter<IncidentRecord>
{
    private readonly FailureModeDirectory modes = new();

    public int BatchSize => 2_500;

    public async Task<IReadOnlyList<WriteOutcome>> WriteAsync(BatchScope scope, IReadOnlyList<IncidentRecord> records)
    {
        var batch = new EntityBatch<IncidentRecord, IncidentEntity>(
            "incidents", r => (r.Source ?? scope.Run.Source, r.Id), i => (i.Source, i.ExternalId),
            ids => scope.Context.Incidents.Include(i => i.Services).Where(i => ids.Contains(i.Id)));
        var added = new List<(IncidentEntity Incident, FailureModeEntity Mode)>();
        var outcomes = await batch.WriteAsync(scope, records, (key, record, known) => Write(scope, key, record, known, added));
        await scope.Context.SaveChangesAsync(scope.Cancel);
        modes.Assign(scope.Context, added, scope.ContinuesOwn);
        Insert(scope.Context, [.. added.Select(one => one.Incident)]);
        return outcomes;
    }

    private (WriteOutcome, IncidentEntity?) Write(
        BatchScope scope, (string Source, string Id) key, IncidentRecord record, IncidentEntity? known,
        List<(IncidentEntity, FailureModeEntity)> added)
    {
        if (known is null && record.MissingForNew() is { } missing)
            return (WriteOutcome.Rejected(missing.Field, missing.Reason), null);
        var before = known?.SourceFields ?? new IncidentFields();
        var said = (known is null ? record.AsNew() : record).Over(before);
        if (known is not null && said.Equals(before)) return (WriteOutcome.Unchanged, known);
        var holds = IncidentFields.Merge(said, known?.PersonFields ?? new IncidentFields());
        if (IncidentRules.Broken(holds) is var (field, reason)) return (WriteOutcome.Rejected(field, reason), known);

        var incident = known ?? new IncidentEntity { Source = key.Source, ExternalId = key.Id, Title = "", GroupReason = "" };
        incident.SourceFields = said;
        incident.Version++;
        incident.UpdatedAt = time.GetUtcNow().UtcDateTime;
        IncidentColumns.Write(incident, holds, scope.Names);
        if (known is not null) return (WriteOutcome.Updated, known);
        added.Add((incident, FailureModeDirectory.ModeOf(incident, holds, scope.Names)));
        return (WriteOutcome.Inserted, incident);
    }

    private static void Insert(ReliabilityContext context, IReadOnlyCollection<IncidentEntity> incidents)
    {
        context.InsertAll(incidents);
        foreach (var incident in incidents)
            foreach (var service in incident.Services) service.IncidentId = incident.Id;
        context.InsertAll<IncidentService>([.. incidents.SelectMany(incident => incident.Services)]);
    }
}
