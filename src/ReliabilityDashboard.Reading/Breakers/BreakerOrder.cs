namespace ReliabilityDashboard.Reading.Breakers;

/// <summary>Sets going in the background what people ask for; the host says how.</summary>
/// <param name="ComputeNow">Computes the next best breakers, also where nothing has changed.</param>
public sealed record BreakerOrder(Action ComputeNow);
