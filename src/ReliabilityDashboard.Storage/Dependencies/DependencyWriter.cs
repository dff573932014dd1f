using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Storage.Dependencies;

/// <summary>Stores edges of the dependency graph, declared once or observed bucket by bucket.</summary>
public sealed class DependencyWriter : IRecordWriter<DependencyRecord>
{
    // Parts of a key are never null: a declared edge stands at the first instant of time.
    private static readonly DateTime NoInstant = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);

    public int BatchSize => 1_000;

    public async Task<IReadOnlyList<WriteOutcome>> WriteAsync(BatchScope scope, IReadOnlyList<DependencyRecord> records)
    {
        var rows = records.Select(r => (Record: r, Key: KeyOf(r, scope))).ToList();
        var callers = rows.Select(r => r.Key.Caller).Distinct().ToList();
        var (first, last) = (rows.Min(r => r.Key.At), rows.Max(r => r.Key.At));
        var stored = await scope
            .Context.Dependencies.Where(d => callers.Contains(d.CallerId) && d.ObservedAt >= first && d.ObservedAt <= last)
            .ToDictionaryAsync(d => (d.CallerId, d.CalleeId, d.Origin, d.ObservedAt), scope.Cancel);
        var (outcomes, history) = (new List<WriteOutcome>(records.Count), new DeclaredHistory(scope));
        foreach (var (record, key) in rows)
        {
            if (outcomes.Count > 0 && scope.IsOver()) break;
            outcomes.Add(await WriteAsync(scope, record, key, stored, history));
        }
        await scope.Context.SaveChangesAsync(scope.Cancel);
        return outcomes;
    }

    private static (int Caller, int Callee, DependencyOrigin Origin, DateTime At) KeyOf(DependencyRecord record, BatchScope scope) =>
        (
            scope.Names.Service(record.Caller)!.Value, scope.Names.Service(record.Callee)!.Value, record.Origin,
            record.ObservedAt ?? NoInstant);

    private static async Task<WriteOutcome> WriteAsync(
        BatchScope scope, DependencyRecord record, (int Caller, int Callee, DependencyOrigin Origin, DateTime At) key,
        Dictionary<(int, int, DependencyOrigin, DateTime), DependencyEntity> stored, DeclaredHistory history)
    {
        if (stored.TryGetValue(key, out var known))
        {
            var before = key.Origin == DependencyOrigin.Declared ? DeclaredFact.Of(known, record.Caller, record.Callee) : null;
            var outcome = EntityOutcome.Of(scope.Context, known, d => Apply(d, record, scope.Run.Source));
            if (outcome != WriteOutcome.Updated || before is null) return outcome;
            if (before.By == SampleLoad.Source && known.Source != SampleLoad.Source) await history.ForgetSampleAsync(known);
            else await history.NoteAsync(known, before);
            return outcome;
        }
        var edge = new DependencyEntity { CallerId = key.Caller, CalleeId = key.Callee, Origin = key.Origin, ObservedAt = key.At };
        Apply(edge, record, scope.Run.Source);
        scope.Context.Dependencies.Add(edge);
        stored[key] = edge;
        return WriteOutcome.Inserted;
    }

    private static void Apply(DependencyEntity edge, DependencyRecord record, string source)
    {
        // The sample leaves what somebody else said about an edge as it is, since its removal could not bring that back.
        if (source == SampleLoad.Source && edge.Source is not ("" or SampleLoad.Source)) return;
        // And what somebody says of an edge of the sample's stands alone, so that nothing of the sample's is left in it.
        if (edge.Source == SampleLoad.Source && source != SampleLoad.Source) Empty(edge);
        edge.Source = source;
        edge.Mode = record.Mode.Over(edge.Mode);
        edge.Critical = record.Critical.Over(edge.Critical);
        edge.TimeoutMs = record.TimeoutMs.Over(edge.TimeoutMs);
        edge.CircuitBreaker = record.CircuitBreaker.Over(edge.CircuitBreaker);
        edge.Bulkhead = record.Bulkhead.Over(edge.Bulkhead);
        edge.Fallback = record.Fallback.Over(edge.Fallback);
        edge.Retry = record.Retry.Over(edge.Retry);
        edge.BucketSeconds = record.BucketSeconds.Over(edge.BucketSeconds);
        edge.Calls = record.Calls.Over(edge.Calls);
        edge.Errors = record.Errors.Over(edge.Errors);
        edge.P95Ms = record.P95Ms.Over(edge.P95Ms);
        edge.Retries = record.Retries.Over(edge.Retries);
        edge.RetryFailures = record.RetryFailures.Over(edge.RetryFailures);
        edge.BreakerOpens = record.BreakerOpens.Over(edge.BreakerOpens);
        edge.Attributes = AttributeText.Merge(edge.Attributes, record.Attributes);
    }

    private static void Empty(DependencyEntity edge)
    {
        (edge.Mode, edge.Critical, edge.TimeoutMs, edge.CircuitBreaker, edge.Bulkhead, edge.Fallback, edge.Retry) = (
            null, null, null, null, null, null, null);
        (edge.BucketSeconds, edge.Calls, edge.Errors, edge.P95Ms, edge.Retries, edge.RetryFailures, edge.BreakerOpens) = (
            null, null, null, null, null, null, null);
        edge.Attributes = null;
    }
}
