using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Features.Incidents;

/// <summary>An estimate of money in words.</summary>
public sealed record LossSummary(double Amount, string Brief, string Exact, MoneyBasis Basis, bool StillOpen)
{
    /// <summary>What it stands on.</summary>
    public string Stands =>
        Basis == MoneyBasis.RevenueAtRisk
            ? "revenue at risk of its journey, an estimate"
            : "minutes of downtime at the confirmed cost, an estimate";
}
