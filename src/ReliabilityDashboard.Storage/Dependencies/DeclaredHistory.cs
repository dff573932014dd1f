using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Storage.Dependencies;

/// <summary>Keeps what a file said of a call before it says it otherwise.</summary>
internal sealed class DeclaredHistory(BatchScope scope)
{
    private static readonly DateTime Always = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);
    private HashSet<(int, int, string)>? known;

    /// <summary>Notes what a declared row says otherwise.</summary>
    /// <param name="row">As it is now.</param>
    /// <param name="before">What it said.</param>
    public async Task NoteAsync(DependencyEntity row, DependencyFact before)
    {
        var now = DeclaredFact.Of(row, before.Caller, before.Callee);
        foreach (var field in CallField.OfTheCall.Where(field => field.Of(now) != field.Of(before)))
        {
            known ??= await KnownAsync();
            if (known.Add((row.CallerId, row.CalleeId, field.Word))) Add(row, before, field, field.Of(before), Always, before.By!);
            Add(row, before, field, field.Of(now), scope.Context.Author!.At, row.Source);
        }
    }

    /// <summary>Nothing of the sample's is left where somebody else speaks of the call.</summary>
    public async Task ForgetSampleAsync(DependencyEntity row)
    {
        var left = await scope.Context.CallStatements
            .Where(s => s.CallerId == row.CallerId && s.CalleeId == row.CalleeId && s.Origin == DependencyOrigin.Declared)
            .ToListAsync(scope.Cancel);
        scope.Context.CallStatements.RemoveRange(left.Where(s => s.SaidBy == SampleLoad.Source));
        known = null;
    }

    private async Task<HashSet<(int, int, string)>> KnownAsync() =>
        (await scope.Context.CallStatements.AsNoTracking().Where(s => s.Origin == DependencyOrigin.Declared)
            .Select(s => new { s.CallerId, s.CalleeId, s.Field }).ToListAsync(scope.Cancel))
            .Select(s => (s.CallerId, s.CalleeId, s.Field))
            .Concat(scope.Context.CallStatements.Local.Select(s => (s.CallerId, s.CalleeId, s.Field)))
            .ToHashSet();

    private void Add(DependencyEntity row, DependencyFact call, CallField field, string? value, DateTime at, string by) =>
        scope.Context.CallStatements.Add(new()
        {
            CallerId = row.CallerId, CalleeId = row.CalleeId, Call = call.Name.Text, Origin = DependencyOrigin.Declared,
            Field = field.Word, Value = value, SaidAt = at, SaidBy = by,
        });
}

/// <summary>What a stored row declares.</summary>
internal static class DeclaredFact
{
    public static DependencyFact Of(DependencyEntity row, string caller, string callee) => new(caller, callee, row.Origin)
    {
        By = row.Source,
        Mode = row.Mode,
        Critical = row.Critical,
        Protection = CallProtection.Of(row.TimeoutMs, row.CircuitBreaker, row.Bulkhead, row.Fallback),
        Retry = row.Retry,
    };
}
