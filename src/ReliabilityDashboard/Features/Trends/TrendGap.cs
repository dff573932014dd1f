namespace ReliabilityDashboard.Features.Trends;

/// <summary>Why a chart has nothing to show, and what would bring it.</summary>
public sealed record TrendGap(string What, string? Next, string? Action = null, string? Href = null);
