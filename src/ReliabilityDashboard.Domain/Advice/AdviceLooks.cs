using System.Text.RegularExpressions;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Domain.Advice;

/// <summary>What rules can look at, each by its word.</summary>
public static partial class AdviceLooks
{
    /// <summary>Incidents that came over a call whose callee they began in.</summary>
    public const string IncidentsOverCall = "incidents-over-call";
    /// <summary>Incidents that began in a service.</summary>
    public const string IncidentsOfOrigin = "incidents-of-origin";
    /// <summary>Observed calls that wait and have no timeout.</summary>
    public const string CallsWithoutTimeout = "calls-without-timeout";
    /// <summary>Buckets of a call in which much was repeated.</summary>
    public const string RetriedBuckets = "retried-buckets";
    /// <summary>Hours of a service in which failures were much faster than successes.</summary>
    public const string FailingHours = "failing-hours";
    /// <summary>How late the failures of a service were noticed.</summary>
    public const string Detection = "detection";
    /// <summary>Nodes whose failure alone would be systemic.</summary>
    public const string SinglePoints = "single-points";

    private static readonly Dictionary<string, Func<AdviceRule, AdviceFacts, IEnumerable<PatternAdvice>>> Known = new()
    {
        [IncidentsOverCall] = IncidentLooks.OverCalls,
        [IncidentsOfOrigin] = IncidentLooks.OfOrigins,
        [CallsWithoutTimeout] = CallLooks.WithoutTimeout,
        [RetriedBuckets] = CallLooks.Retried,
        [FailingHours] = ServiceLooks.Failing,
        [Detection] = ServiceLooks.Late,
        [SinglePoints] = ServiceLooks.Single,
    };

    /// <summary>How advice of a kind is found.</summary>
    /// <exception cref="KeyNotFoundException">Nothing looks at that.</exception>
    internal static Func<AdviceRule, AdviceFacts, IEnumerable<PatternAdvice>> Find(string looksAt) => Known[looksAt];

    /// <summary>An advice with its sentence.</summary>
    /// <param name="rule">The rule that fired.</param>
    /// <param name="target">What for.</param>
    /// <param name="strength">How far beyond the threshold.</param>
    /// <param name="because">What speaks for it.</param>
    /// <param name="words">What the sentence names beside the target.</param>
    internal static PatternAdvice Advise(
        AdviceRule rule, AdviceTarget target, double strength, IEnumerable<AdviceEvidence> because,
        params IEnumerable<(string Name, string Text)> words)
    {
        var named = words.ToDictionary(word => word.Name, word => word.Text);
        foreach (var (name, value) in new[] { ("service", target.Service), ("caller", target.Caller), ("callee", target.Callee) })
            if (value is not null) named[name] = Typography.Named(value);
        // In one pass: a name may look like a place for another one.
        return new(rule, target, Place().Replace(rule.Sentence, place => named[place.Groups[1].Value]), strength, [.. because]);
    }

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
