namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Stored crash records.</summary>
/// <param name="Total">The count; null before the first stored crash.</param>
/// <param name="Per1000Sessions">Crashes per 1 000 sessions; null without sessions.</param>
public sealed record CrashFigures(long? Total, double? Per1000Sessions) : CountFigures(Total);
