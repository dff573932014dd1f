using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Grouping;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.Crashes;

/// <summary>Stores crash reports and groups new ones by exception type and the program's own topmost frames.</summary>
public sealed class CrashWriter : IRecordWriter<CrashRecord>
{
    public int BatchSize => 1_000;

    public async Task<IReadOnlyList<WriteOutcome>> WriteAsync(BatchScope scope, IReadOnlyList<CrashRecord> records)
    {
        var ids = records.Select(r => r.Id).Distinct().ToList();
        var sources = records.Select(r => r.Source ?? scope.Run.Source).Distinct().ToList();
        var stored = await scope
            .Context.Crashes.Where(c => sources.Contains(c.Source) && ids.Contains(c.ExternalId))
            .ToDictionaryAsync(c => (c.Source, c.ExternalId), scope.Cancel);
        var groups = new Dictionary<string, CrashGroupEntity>();
        var outcomes = new List<WriteOutcome>(records.Count);
        foreach (var record in records)
        {
            if (outcomes.Count > 0 && scope.IsOver())
                break;
            outcomes.Add(await WriteAsync(scope, record, stored, groups));
        }
        await scope.Context.SaveChangesAsync(scope.Cancel);
        return outcomes;
    }

    private static async Task<WriteOutcome> WriteAsync(
        BatchScope scope, CrashRecord record, Dictionary<(string, string), CrashEntity> stored, Dictionary<string, CrashGroupEntity> groups)
    {
        var source = record.Source ?? scope.Run.Source;
        if (stored.TryGetValue((source, record.Id), out var known))
            return EntityOutcome.Of(scope.Context, known, c => Apply(c, record, scope));
        if (record.MissingForNew() is { } missing)
            return WriteOutcome.Rejected(missing.Field, missing.Reason);
        var crash = new CrashEntity { Source = source, ExternalId = record.Id };
        Apply(crash, record, scope);
        crash.CrashGroupId = (await GroupAsync(scope, crash, groups)).Id;
        scope.Context.Crashes.Add(crash);
        stored[(source, record.Id)] = crash;
        return WriteOutcome.Inserted;
    }

    private static async Task<CrashGroupEntity> GroupAsync(BatchScope scope, CrashEntity crash, Dictionary<string, CrashGroupEntity> groups)
    {
        // Without type, message and stack nothing says what crashed: it stays alone.
        var key = CrashGroup.KeyOf(crash.ExceptionType, crash.Message, crash.Stack) ?? $"alone|{crash.Source}|{crash.ExternalId}";
        if (groups.TryGetValue(key, out var known))
            return known;
        known = await scope.Context.CrashGroups.SingleOrDefaultAsync(g => g.Key == key, scope.Cancel);
        if (known is null)
        {
            known = new CrashGroupEntity
            {
                Key = key,
                Title = CrashGroup.TitleOf(crash.ExceptionType, crash.Message),
                ExceptionType = crash.ExceptionType,
            };
            scope.Context.CrashGroups.Add(known);
            await scope.Context.SaveChangesAsync(scope.Cancel);
        }
        return groups[key] = known;
    }

    private static void Apply(CrashEntity crash, CrashRecord record, BatchScope scope)
    {
        crash.At = record.At.Over(crash.At) ?? crash.At;
        if (record.Service.IsGiven)
            crash.ServiceId = scope.Names.Service(record.Service.Value) ?? crash.ServiceId;
        crash.ExceptionType = record.ExceptionType.Over(crash.ExceptionType);
        crash.Message = record.Message.Over(crash.Message);
        crash.Stack = record.Stack.Over(crash.Stack);
        crash.SessionId = record.SessionId.Over(crash.SessionId);
        crash.TraceId = record.TraceId.Over(crash.TraceId);
        crash.Release = record.Release.Over(crash.Release);
        crash.Platform = record.Platform.Over(crash.Platform);
        crash.Segment = record.Segment.Over(crash.Segment);
        if (record.Journey.IsGiven)
            crash.JourneyId = scope.Names.Journey(record.Journey.Value);
        crash.Action = record.Action.Over(crash.Action);
        crash.MemoryMb = record.MemoryMb.Over(crash.MemoryMb);
        crash.ActiveConnections = record.ActiveConnections.Over(crash.ActiveConnections);
        crash.Attributes = AttributeText.Merge(crash.Attributes, record.Attributes);
    }
}
