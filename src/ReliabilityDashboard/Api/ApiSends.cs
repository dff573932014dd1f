namespace ReliabilityDashboard.Api;

/// <summary>What the body of a call is.</summary>
/// <param name="Types">Its content types.</param>
public sealed record ApiSends(params IReadOnlyList<string> Types);
