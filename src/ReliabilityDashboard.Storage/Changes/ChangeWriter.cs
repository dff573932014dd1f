using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Settings;

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
        var patterns = await PatternsAsync(scope);
        var outcomes = new List<WriteOutcome>(records.Count);
        foreach (var record in records)
        {
            if (outcomes.Count > 0 && scope.IsOver()) break;
            outcomes.Add(Write(scope, record, patterns, stored));
        }
        await scope.Context.SaveChangesAsync(scope.Cancel);
        return outcomes;
    }

    private static async Task<WrittenByPatterns> PatternsAsync(BatchScope scope) =>
        (await scope.Context.Settings.AsNoTracking().SingleOrDefaultAsync(one => one.Key == SettingKeys.WrittenByPatterns, scope.Cancel))
            ?.As<WrittenByPatterns>() ?? WrittenByPatterns.Default;

    private static WriteOutcome Write(
        BatchScope scope, ChangeRecord record, WrittenByPatterns patterns, Dictionary<(string, string), ChangeEntity> stored)
    {
        var source = record.Source ?? scope.Run.Source;
        var known = stored.GetValueOrDefault((source, record.Id));
        if (known is null && record.MissingForNew() is { } missing) return WriteOutcome.Rejected(missing.Field, missing.Reason);
        var said = record.Said(patterns);
        if (known is not null)
        {
            var outcome = EntityOutcome.Of(scope.Context, known, change => Apply(change, record, said, scope));
            if (outcome == WriteOutcome.Updated) known.Version++;
            return outcome;
        }
        var added = new ChangeEntity { Source = source, ExternalId = record.Id };
        Apply(added, record, said, scope);
        scope.Context.Changes.Add(added);
        stored[(source, record.Id)] = added;
        return WriteOutcome.Inserted;
    }

    private static void Apply(ChangeEntity change, ChangeRecord record, ChangePatch said, BatchScope scope)
    {
        if (change.PersonFields is { } person)
        {
            change.SourceFields = said.Over(change.SourceFields ?? new());
            var holds = ChangeFields.Merge(change.SourceFields, person);
            change.Hold(holds);
            change.ServiceId = scope.Names.Service(holds.Service);
        }
        else
        {
            change.Hold(said.Over(change.Holds(null)));
            if (said.Service.IsGiven) change.ServiceId = scope.Names.Service(said.Service.Value);
        }
        change.At = record.At.Over(change.At) ?? change.At;
        change.Title = record.Title.Over(change.Title);
        change.Url = record.Url.Over(change.Url);
        change.EndedAt = record.EndedAt.Over(change.EndedAt);
        change.RolledBackAt = record.RolledBackAt.Over(change.RolledBackAt);
        change.Rollback = record.Rollback.Over(change.Rollback);
        change.Attributes = AttributeText.Merge(change.Attributes, record.Attributes);
    }
}
