using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Grouping;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.Crashes;

/// <summary>Stores crash reports and groups new ones by exception type and the program's own topmost frames.</summary>
public sealed class CrashWriter : IRecordWriter<CrashRecord>
{
    private readonly KnownGroups<CrashGroupEntity> groups = new("crash_groups", group => group.Key, group => group.Id);

    public int BatchSize => 2_500;

    public async Task<IReadOnlyList<WriteOutcome>> WriteAsync(BatchScope scope, IReadOnlyList<CrashRecord> records)
    {
        var batch = new EntityBatch<CrashRecord, CrashEntity>(
            "crashes", r => (r.Source ?? scope.Run.Source, r.Id), c => (c.Source, c.ExternalId),
            ids => scope.Context.Crashes.Where(c => ids.Contains(c.Id)));
        var added = new List<(CrashEntity Crash, CrashGroupEntity Group)>();
        var outcomes = await batch.WriteAsync(scope, records, (key, record, known) => Write(scope, key, record, known, added));
        await scope.Context.SaveChangesAsync(scope.Cancel);
        var stored = groups.Stored(scope.Context, [.. added.Select(one => one.Group)], scope.ContinuesOwn);
        foreach (var ((crash, _), id) in added.Zip(stored)) crash.CrashGroupId = id;
        scope.Context.InsertAll([.. added.Select(one => one.Crash)]);
        return outcomes;
    }

    private static (WriteOutcome, CrashEntity?) Write(
        BatchScope scope, (string Source, string Id) key, CrashRecord record, CrashEntity? known,
        List<(CrashEntity, CrashGroupEntity)> added)
    {
        if (known is not null) return (EntityOutcome.Of(scope.Context, known, c => Apply(c, record, scope)), known);
        if (record.MissingForNew() is { } missing) return (WriteOutcome.Rejected(missing.Field, missing.Reason), null);
        var crash = new CrashEntity { Source = key.Source, ExternalId = key.Id };
        Apply(crash, record, scope);
        added.Add((crash, GroupOf(crash)));
        return (WriteOutcome.Inserted, crash);
    }

    // As the first record of the crash has it; later ones move it nowhere.
    private static CrashGroupEntity GroupOf(CrashEntity crash) => new()
    {
        // Without type, message and stack nothing says what crashed: it stays alone.
        Key = CrashGroup.KeyOf(crash.ExceptionType, crash.Message, crash.Stack) ?? $"alone|{crash.Source}|{crash.ExternalId}",
        Title = CrashGroup.TitleOf(crash.ExceptionType, crash.Message),
        ExceptionType = crash.ExceptionType,
    };

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
