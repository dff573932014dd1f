namespace ReliabilityDashboard.Reading.Losses;

/// <summary>What a minute of downtime costs, as a person confirmed it.</summary>
public sealed record ConfirmedCost(double PerMinute, string SetBy, DateTime SetAt);
