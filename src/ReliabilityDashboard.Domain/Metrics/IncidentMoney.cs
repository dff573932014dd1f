namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>What an incident is estimated to have cost.</summary>
/// <param name="Amount">In the reporting currency.</param>
/// <param name="Basis">What it stands on.</param>
/// <param name="StillOpen">The incident is not over; the amount is that until now.</param>
public readonly record struct IncidentMoney(double Amount, MoneyBasis Basis, bool StillOpen);
