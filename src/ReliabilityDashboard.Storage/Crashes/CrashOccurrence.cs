namespace ReliabilityDashboard.Storage.Crashes;

/// <summary>One stored crash with what filters and the matrix need.</summary>
public sealed record CrashOccurrence(
    long Id,
    DateTime At,
    long Group,
    string Title,
    string Service,
    string? Journey,
    string? Segment,
    string? Release,
    string? Platform
);
