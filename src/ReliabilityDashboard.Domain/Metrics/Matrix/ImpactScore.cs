using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Metrics.Matrix;

/// <summary>The expected loss of one occurrence without money: journey weight × severity factor × share of users.</summary>
internal static class ImpactScore
{
    private const double MissingWeight = 5, LeastShare = 0.0001, CrashFactor = 2;

    /// <summary>An incident's score, with what was filled in.</summary>
    public static (double Score, Assumptions Assumed) OfIncident(MatrixOccurrence one, UsualShares usual)
    {
        var assumed = Assumptions.None;
        if (one.Weight is null) assumed |= Assumptions.Weight;
        if (one.Severity is null) assumed |= Assumptions.Severity;
        if (one.UsersShare is null) assumed |= Assumptions.Share;
        // On a logarithmic axis a share of 0 has no place.
        var share = Math.Max(LeastShare, one.UsersShare ?? usual.Of(one.Journey));
        return ((one.Weight ?? MissingWeight) * FactorOf(one.Severity ?? Severity.Sev3) * share, assumed);
    }

    /// <summary>A crash's score: it has neither severity nor share.</summary>
    public static (double Score, Assumptions Assumed) OfCrash(MatrixOccurrence one) =>
        ((one.Weight ?? MissingWeight) * CrashFactor, one.Weight is null ? Assumptions.Weight : Assumptions.None);

    private static double FactorOf(Severity severity) => severity switch
    {
        Severity.Sev1 => 8,
        Severity.Sev2 => 4,
        Severity.Sev3 => 2,
        _ => 1,
    };
}
