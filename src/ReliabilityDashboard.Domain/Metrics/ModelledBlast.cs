namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>How far a failure of one service would spread by the dependency graph.</summary>
/// <param name="Services">Names of the services that it would reach, in alphabetical order.</param>
/// <param name="ServicesShare">Their share of the other known services; null where no other is known.</param>
/// <param name="EntryTrafficShare">Share of the requests at the edge of the system that would meet it; null without traffic.</param>
/// <param name="ModeAssumed">For an edge on the way nobody said whether the caller waits.</param>
/// <param name="FallbackAssumed">For an edge on the way nobody said whether there is a fallback.</param>
public sealed record ModelledBlast(
    IReadOnlyList<string> Services, double? ServicesShare, double? EntryTrafficShare, bool ModeAssumed, bool FallbackAssumed);
