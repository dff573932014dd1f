using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Services;

namespace ReliabilityDashboard.Domain.Advice;

/// <summary>When a pattern of the architecture is advised: data, not code.</summary>
public sealed record AdviceRule
{
    /// <summary>Its word, such as <c>retry-storm</c>; never given to another rule.</summary>
    public required string Id { get; init; }

    /// <summary>What it looks at: one of <see cref="AdviceLooks"/>.</summary>
    public required string LooksAt { get; init; }

    /// <summary>Which of that counts.</summary>
    public AdviceWhere Where { get; init; } = new();

    /// <summary>From how much of it on the rule fires.</summary>
    public required double Threshold { get; init; }

    /// <summary>A busy place reaches the threshold by chance, so how likely that is stands beside it.</summary>
    public bool TellsChance { get; init; }

    /// <summary>What the advice is for: a service, or a call.</summary>
    public required AdviceTargetKind Target { get; init; }

    /// <summary>What is advised; in the file by its word.</summary>
    public required ResiliencePattern Pattern { get; init; }

    /// <summary>What is said, with names in braces for what was found.</summary>
    public required string Sentence { get; init; }
}

/// <summary>Which records count for a rule; what is null does not matter.</summary>
public sealed record AdviceWhere
{
    /// <summary>The category of an incident.</summary>
    public IncidentCategory? Category { get; init; }
    /// <summary>The trigger of an incident.</summary>
    public Trigger? Trigger { get; init; }
    /// <summary>What the callee may be.</summary>
    public IReadOnlyList<ServiceKind>? CalleeKinds { get; init; }
    /// <summary>The callee is of this tier or a less important one, or the call is not critical, and a journey needs the caller.</summary>
    public int? PeripheralFromTier { get; init; }
    /// <summary>How many callers that wait for the origin were hit at least.</summary>
    public int? CallersHit { get; init; }
    /// <summary>Detected later than this after the start.</summary>
    public double? DetectedAfterMinutes { get; init; }
    /// <summary>How the release before was not rolled out.</summary>
    public IReadOnlyList<RolloutStrategy>? NotRolledOutAs { get; init; }
    /// <summary>One that began while a resource of the origin was critical counts whatever its trigger, and is enough.</summary>
    public bool OrWhileFull { get; init; }
    /// <summary>Calls of a bucket at least.</summary>
    public long? Calls { get; init; }
    /// <summary>Repeated calls over calls at least.</summary>
    public double? RetryShare { get; init; }
    /// <summary>Errors over calls or requests at least.</summary>
    public double? ErrorShare { get; init; }
    /// <summary>How the caller tries again; nobody's word counts, too.</summary>
    public IReadOnlyList<RetryPolicy>? Retries { get; init; }
    /// <summary>Errors of an hour at least.</summary>
    public long? Errors { get; init; }
    /// <summary>The median latency of failures over that of successes is below this.</summary>
    public double? LatencyRatio { get; init; }
    /// <summary>Durations of the origin at least.</summary>
    public int? N { get; init; }
    /// <summary>Durations of all others at least.</summary>
    public int? Others { get; init; }
    /// <summary>Of the test.</summary>
    public double? Level { get; init; }
}

/// <summary>What advice is for.</summary>
public enum AdviceTargetKind
{
    /// <summary>A node of the graph.</summary>
    Service,
    /// <summary>A call.</summary>
    Call,
}
