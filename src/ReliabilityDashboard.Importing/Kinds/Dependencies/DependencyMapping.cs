using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Sessions;

namespace ReliabilityDashboard.Importing.Kinds.Dependencies;

/// <summary>Raw cells to dependencies. Pure.</summary>
public static class DependencyMapping
{
    private static readonly WordTable<CallMode> Modes = new([("sync", CallMode.Sync), ("async", CallMode.Async)]);

    private static readonly WordTable<DependencyOrigin> Origins = new([
        ("declared", DependencyOrigin.Declared),
        ("observed", DependencyOrigin.Observed),
    ]);

    private static readonly WordTable<RetryPolicy> Retries = new([
        ("none", RetryPolicy.None),
        ("fixed", RetryPolicy.Fixed),
        ("backoff", RetryPolicy.Backoff),
        ("backoff-jitter", RetryPolicy.BackoffJitter),
    ]);

    /// <summary>The fields of a file of this kind.</summary>
    public static FieldNames Fields { get; } = FieldNames.Of<DependencyField>(("parent", "caller"), ("child", "callee"));

    public static Mapped<DependencyRecord> Map(RawFields fields, MappingContext context)
    {
        var row = new RowReader<DependencyField>(fields, Fields, context);
        var observedAt = row.Begin(DependencyField.ObservedAt);
        // A row that says when it was seen was observed, also where it does not say so.
        var origin = row.Word(DependencyField.Origin, Origins).Value
            ?? (observedAt.Value is null ? DependencyOrigin.Declared : DependencyOrigin.Observed);
        return row.Done(new DependencyRecord
        {
            Source = row.Text(DependencyField.Source).Value,
            Caller = row.Key(DependencyField.Caller),
            Callee = row.Key(DependencyField.Callee),
            Origin = origin,
            ObservedAt = observedAt.Value,
            Mode = row.Word(DependencyField.Mode, Modes),
            Critical = row.YesNo(DependencyField.Critical),
            TimeoutMs = row.SmallWhole(DependencyField.TimeoutMs),
            CircuitBreaker = row.YesNo(DependencyField.CircuitBreaker),
            Bulkhead = row.YesNo(DependencyField.Bulkhead),
            Fallback = Fallback(row.Text(DependencyField.Fallback)),
            Retry = row.Word(DependencyField.Retry, Retries),
            BucketSeconds = row.SmallWhole(DependencyField.BucketSeconds, 1, SessionRecord.LongestBucketSeconds),
            Calls = row.Whole(DependencyField.Calls),
            Errors = row.Whole(DependencyField.Errors),
            P95Ms = row.Decimal(DependencyField.P95Ms),
            Retries = row.Whole(DependencyField.Retries),
            RetryFailures = row.Whole(DependencyField.RetryFailures),
            BreakerOpens = row.Whole(DependencyField.BreakerOpens),
            Attributes = fields.Attributes(),
        });
    }

    // "false" says the same as "none": somebody looked, and there is no fallback.
    private static Given<string> Fallback(Given<string> given) =>
        given.Value is { } text
        && (
            text.Equals("false", StringComparison.OrdinalIgnoreCase)
            || text.Equals(DependencyFact.NoFallback, StringComparison.OrdinalIgnoreCase)
        )
            ? Given<string>.Of(DependencyFact.NoFallback)
            : given;
}

/// <summary>The fields of the kind dependencies; a file's columns are these names in snake case.</summary>
public enum DependencyField
{
    Source,
    Caller,
    Callee,
    Origin,
    ObservedAt,
    Mode,
    Critical,
    TimeoutMs,
    CircuitBreaker,
    Bulkhead,
    Fallback,
    Retry,
    BucketSeconds,
    Calls,
    Errors,
    P95Ms,
    Retries,
    RetryFailures,
    BreakerOpens,
}
