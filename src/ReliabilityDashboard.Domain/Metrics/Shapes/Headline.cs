namespace ReliabilityDashboard.Domain.Metrics.Shapes;

/// <summary>Makes a metric one of the headline figures, which are judged together.</summary>
/// <param name="Lower">What a reliably lower figure means: "recovery was faster".</param>
/// <param name="Higher">What a reliably higher one means.</param>
public sealed record Headline(string Lower, string Higher);
