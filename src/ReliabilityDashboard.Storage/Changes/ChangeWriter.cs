using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.Changes;

/// <summary>Stores changes by source and id.</summary>
public sealed class ChangeWriter : IRecordWriter<ChangeRecord>
{
    public int BatchSize => 1_000;

    public async Task<IReadOnlyList<WriteOutcome>> WriteAsync(BatchScope scope, IReadOnlyList<ChangeRecord> records)
    {
        var ids = records.Select(r => r.Id).Distinct().ToList();
        var sources = records.Select(r => r.Source ?? scope.Run.Source).Distinct().ToList();
        var stored = await scope.Context.Changes.Where(c => sources.Contains(c.Source) && ids.Contains(c.ExternalId))
            .ToDictionaryAsync(c => (c.Source, c.ExternalId), scope.Cancel);
        var outcomes = new List<WriteOutcome>(records.Count);
        foreach (var record in records)
        {
            if (outcomes.Count > 0 && scope.IsOver()) break;
            outcomes.Add(Write(scope, record, stored));
        }
        await scope.Context.SaveChangesAsync(scope.Cancel);
        return outcomes;
    }

    private static WriteOutcome Write(BatchScope scope, ChangeRecord record, Dictionary<(string, string), ChangeEntity> stored)
    {
        var source = record.Source ?? scope.Run.Source;
        var known = stored.GetValueOrDefault((source, record.Id));
        if (known is null && record.MissingForNew() is { } missing) return WriteOutcome.Rejected(missing.Field, missing.Reason);
        if (known is not null) return EntityOutcome.Of(scope.Context, known, change => Apply(change, record, scope));
        var added = new ChangeEntity { Source = source, ExternalId = record.Id };
        Apply(added, record, scope);
        scope.Context.Changes.Add(added);
        stored[(source, record.Id)] = added;
        return WriteOutcome.Inserted;
    }

    private static void Apply(ChangeEntity change, ChangeRecord record, BatchScope scope)
    {
        change.At = record.At.Over(change.At) ?? change.At;
        change.Kind = record.Kind.Over(change.Kind) ?? change.Kind;
        if (record.Service.IsGiven) change.ServiceId = scope.Names.Service(record.Service.Value);
        change.Title = record.Title.Over(change.Title);
        change.Url = record.Url.Over(change.Url);
        change.EndedAt = record.EndedAt.Over(change.EndedAt);
        change.Result = record.Result.Over(change.Result);
        change.Strategy = record.Strategy.Over(change.Strategy);
        change.RolledBackAt = record.RolledBackAt.Over(change.RolledBackAt);
        change.Rollback = record.Rollback.Over(change.Rollback);
        change.Attributes = AttributeText.Merge(change.Attributes, record.Attributes);
    }
}
