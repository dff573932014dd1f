namespace ReliabilityDashboard.Domain.Time;

/// <summary>Both sides of a comparison.</summary>
/// <param name="Current">The period asked about; of a running one the part that has elapsed.</param>
/// <param name="Previous">The period it is compared with.</param>
/// <param name="PreviousLabel">The previous period in words.</param>
/// <param name="AllowsVerdict">Whether the comparison may end in a verdict.</param>
public sealed record ComparedPeriod(Period Current, Period Previous, string PreviousLabel, bool AllowsVerdict);
