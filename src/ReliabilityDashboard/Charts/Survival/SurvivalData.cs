using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Charts.Survival;

/// <summary>How long incidents stay open, the open ones included.</summary>
public sealed record SurvivalData(SurvivalFigures Figures)
{
    public bool IsEmpty => Figures.N == 0 || Figures.Curve.Count == 0;
}
