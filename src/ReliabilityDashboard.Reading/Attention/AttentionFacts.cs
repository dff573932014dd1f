using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Findings;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Reading.Attention;

/// <summary>What the rules of attention look at.</summary>
/// <param name="Now">The present instant.</param>
/// <param name="Since">From the start of the page's period to now.</param>
/// <param name="PeriodWords">That stretch in words, such as "since 1 Jul 2026".</param>
/// <param name="Incidents">The filtered incidents that count.</param>
/// <param name="Findings">What is to be said of records of that stretch.</param>
/// <param name="ModeTitles">Names of failure modes.</param>
/// <param name="Ranked">The matrix's ranked list of the trailing 12 months.</param>
/// <param name="PostMortems">All post-mortems.</param>
/// <param name="Resources">How full every resource is and where it is heading.</param>
/// <param name="Advice">What is advised and nobody has said anything about, the strongest first.</param>
/// <param name="Saturation">From where on a resource warns.</param>
public sealed record AttentionFacts(
    DateTime Now,
    Period Since,
    string PeriodWords,
    IReadOnlyList<Incident> Incidents,
    IReadOnlyList<Finding> Findings,
    IReadOnlyDictionary<long, string> ModeTitles,
    IReadOnlyList<MatrixRow> Ranked,
    IReadOnlyList<PostMortemFact> PostMortems, IReadOnlyList<ServiceResource> Resources,
    IReadOnlyList<PatternAdvice> Advice, SaturationThresholds Saturation)
{
    /// <summary>What was built against failure modes, each with the instant at which the day after it begins.</summary>
    public IReadOnlyList<BuiltAgainst> Built { get; init; } = [];
}

/// <summary>A done improvement as a failure mode comes back after it.</summary>
/// <param name="Modes">Failure modes that it is tied to.</param>
/// <param name="Since">From here on their incidents are a regression of it.</param>
public sealed record BuiltAgainst(IReadOnlyList<long> Modes, DateTime Since);
