using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.Actions;

/// <summary>Stores actions by source and id: the source's words over what it said before, people's words over both.</summary>
public sealed class ActionWriter(TimeProvider time) : IRecordWriter<ActionRecord>
{
    public int BatchSize => 1_000;

    public async Task<IReadOnlyList<WriteOutcome>> WriteAsync(BatchScope scope, IReadOnlyList<ActionRecord> records)
    {
        var ids = records.Select(record => record.Id).Distinct().ToList();
        var sources = records.Select(record => record.Source ?? scope.Run.Source).Distinct().ToList();
        var stored = await scope.Context.Actions.Where(one => sources.Contains(one.Source) && ids.Contains(one.ExternalId))
            .ToDictionaryAsync(one => (one.Source, one.ExternalId), scope.Cancel);
        var outcomes = new List<WriteOutcome>(records.Count);
        foreach (var record in records)
        {
            if (outcomes.Count > 0 && scope.IsOver()) break;
            outcomes.Add(Write(scope, record, stored));
        }
        await scope.Context.SaveChangesAsync(scope.Cancel);
        return outcomes;
    }

    private WriteOutcome Write(BatchScope scope, ActionRecord record, Dictionary<(string, string), ActionEntity> stored)
    {
        var key = (Source: record.Source ?? scope.Run.Source, record.Id);
        var known = stored.GetValueOrDefault(key);
        if (known is null && record.MissingForNew() is { } missing) return WriteOutcome.Rejected(missing.Field, missing.Reason);
        // What was written here is no other system's to change.
        if (known is { Origin: not ActionOrigin.Source } && known.SourceFields == new ActionFields())
            return WriteOutcome.Rejected("id", "an action of this id was written here");
        var now = time.GetUtcNow().UtcDateTime;
        var said = record.Said.Over(known?.SourceFields ?? new());
        var attributes = AttributeText.Merge(known?.Attributes, record.Attributes);
        var (origin, originId) = (record.Origin ?? known?.Origin ?? ActionOrigin.Source, record.OriginId ?? known?.OriginId);
        if (known is not null
            && (known.SourceFields, known.Attributes, known.Origin, known.OriginId) == (said, attributes, origin, originId))
            return WriteOutcome.Unchanged;
        var person = known?.PersonFields ?? new();
        foreach (var (field, reason) in ActionRules.Broken(ActionFields.Merge(said, person), DateOnly.FromDateTime(now)))
            return WriteOutcome.Rejected(field, reason);
        var action = known ?? new ActionEntity { Source = key.Source, ExternalId = key.Id, Title = "" };
        action.Say(said, person);
        (action.Origin, action.OriginId, action.Attributes) = (origin, originId, attributes);
        action.Touch(null, now);
        if (known is not null) return WriteOutcome.Updated;
        scope.Context.Actions.Add(action);
        stored[key] = action;
        return WriteOutcome.Inserted;
    }
}
