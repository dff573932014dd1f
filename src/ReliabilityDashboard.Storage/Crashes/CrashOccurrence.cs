using ReliabilityDashboard.Domain.Filters;

namespace ReliabilityDashboard.Storage.Crashes;

/// <summary>One stored crash with what filters and the matrix need.</summary>
public sealed record CrashOccurrence(
    long Id,
    DateTime At,
    long Group,
    string Title,
    string Service,
    string? Team,
    string? Journey,
    string? Segment,
    string? Release,
    string? Platform
)
{
    /// <summary>Whether a filter lets it through; dimensions that crashes do not have are the asker's to refuse.</summary>
    public bool Matches(RecordFilter filter) =>
        Any(filter.Service, Service) && Any(filter.Team, Team) && Any(filter.Journey, Journey)
        && Any(filter.Segment, Segment) && Any(filter.Release, Release) && Any(filter.Platform, Platform);

    private static bool Any(ValueList<string> wanted, string? value) =>
        wanted.Count == 0 || (value is not null && wanted.Contains(value, StringComparer.OrdinalIgnoreCase));
}
