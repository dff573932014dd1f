namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>A release, marked above the plot.</summary>
/// <param name="At">UTC.</param>
/// <param name="Title">Such as "payments 4.12".</param>
/// <param name="FollowedByIncident">Drawn red.</param>
public sealed record ReleaseTick(DateTime At, string Title, bool FollowedByIncident);
