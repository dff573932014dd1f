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
    IReadOnlyList<PatternAdvice> Advice, SaturationThresholds Saturation);
