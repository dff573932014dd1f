namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>A pattern that keeps a failure from spreading: what it is against, when to use it, and how complex it is.</summary>
/// <param name="Word">In the API and in the file of rules; never given to another one.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Does">What it does, in a sentence.</param>
/// <param name="Against">What it protects against.</param>
/// <param name="When">Where it belongs.</param>
/// <param name="Complexity">How hard it is to build.</param>
public sealed record ResiliencePattern(string Word, string Name, string Does, string Against, string When, string Complexity)
{
    /// <summary>The caller stops asking for a while.</summary>
    public static ResiliencePattern CircuitBreaker { get; } =
        new("circuit-breaker", "Circuit breaker",
            "The caller stops asking for a while once too many of its calls failed, and answers at once.",
            "downstream failures cascading upstream", "any synchronous call between services", "medium")
        {
            StandsOn = calls => Stated(calls, calls.CircuitBreaker),
        };

    /// <summary>The six of the comparison, as it orders them.</summary>
    public static IReadOnlyList<ResiliencePattern> All { get; } =
    [
        CircuitBreaker,
        new("bulkhead", "Bulkhead isolation",
            "Threads, connections and memory are kept apart, so that one kind of work cannot use up all of them.",
            "resource exhaustion from traffic spikes", "services of high traffic with several kinds of operation", "medium")
        {
            StandsOn = calls => Stated(calls, calls.Bulkhead),
        },
        new("backoff-jitter", "Exponential backoff and jitter",
            "Each try waits longer than the one before, and not all callers equally long.",
            "retry storms during recovery", "any operation that tries again", "low")
        {
            StandsOn = calls => new(
                calls.Retry.BackoffJitter, calls.Retry.BackoffJitter + calls.Retry.Backoff + calls.Retry.Fixed, calls.Retry.Unstated,
                "call that tries again", "calls that try again") { IsProvable = false },
        },
        new("graceful-degradation", "Graceful degradation",
            "Where a peripheral service fails, users get less, such as a usual answer, instead of nothing.",
            "failures of peripheral services in core journeys", "features for users whose dependencies are not critical", "high")
        {
            StandsOn = calls => Stated(calls, calls.Fallback),
        },
        new("rate-limiting", "Rate limiting",
            "Whoever asks more often than agreed is refused.",
            "traffic overload, meant or not", "public APIs and shared internal services", "low to medium"),
        new("load-shedding", "Load shedding",
            "Under extreme load the least important requests are refused, so that the others are served.",
            "resource exhaustion under extreme load", "services with hard limits of a resource", "medium to high"),
    ];

    /// <summary>Others that rules advise.</summary>
    public static IReadOnlyList<ResiliencePattern> Further { get; } =
    [
        new("timeout", "Timeout", "The caller waits only so long for an answer.",
            "a callee that hangs and holds what its caller needs", "any synchronous call", "low"),
        new("outlier-ejection", "Outlier ejection", "An instance that fails far more often than the others gets no more requests.",
            "an instance that fails fast and draws the traffic to itself", "several instances behind a balancer", "medium"),
        new("canary", "Canary with automatic rollback", "A release reaches few users first, and is taken back by itself where they fail.",
            "a defect of a release that reaches everybody at once", "services that are released often", "medium"),
        new("validation", "Out-of-band validation", "Data is checked outside of what made it, against what was agreed.",
            "wrong data that spreads before anybody notices", "data that crosses the bounds of a team or a service", "medium"),
        new("symptom-alert", "Symptom alert", "People are called where users are hurt, not where a cause is suspected.",
            "failures that users notice first", "services whose failures are found late", "low"),
        new("redundancy", "Redundancy", "Another one stands in where one fails.",
            "one failure that stops most of the product", "services that most others wait for", "high"),
    ];

    /// <summary>The pattern of a word; null where there is none.</summary>
    public static ResiliencePattern? Find(string? word) => All.Concat(Further).FirstOrDefault(one => one.Word == word);

    /// <summary>On how many calls it stands; null where nobody says that of calls.</summary>
    public Func<ProtectionCoverage, PatternCount>? StandsOn { get; private init; }

    private static PatternCount Stated(ProtectionCoverage calls, StatedCount count) =>
        new(count.Yes, calls.Edges, count.Unstated, "call that waits", "calls that wait");
}

/// <summary>On how many calls a pattern stands.</summary>
/// <param name="Yes">It is there.</param>
/// <param name="Of">Calls that could have it.</param>
/// <param name="Unstated">Nobody says; with retries these are beside the others, since none of them may try again.</param>
/// <param name="One">What is counted.</param>
/// <param name="Many">The same of several.</param>
public sealed record PatternCount(int Yes, int Of, int Unstated, string One, string Many)
{
    /// <summary>Experiments on a call can prove it, so that credit changes the count.</summary>
    public bool IsProvable { get; init; } = true;
}
