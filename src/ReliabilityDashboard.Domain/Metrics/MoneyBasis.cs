namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>What an estimate of money stands on. Every figure says which.</summary>
public enum MoneyBasis
{
    /// <summary>Revenue at risk of the journey.</summary>
    RevenueAtRisk,
    /// <summary>Minutes of downtime at a cost that a person confirmed.</summary>
    DowntimeCost,
}
