namespace ReliabilityDashboard.Domain.Metrics.Catalogue;

/// <summary>Which filters the kinds of records have.</summary>
public static class Dimensions
{
    /// <summary>Of sessions and crashes.</summary>
    public static IReadOnlyList<string> OfSessions { get; } = ["service", "team", "journey", "segment", "release", "platform"];
    /// <summary>Of incidents.</summary>
    public static IReadOnlyList<string> OfIncidents { get; } =
    ["service", "team", "category", "trigger", "severity", "journey", "segment", "source"];

    /// <summary>Of changes.</summary>
    public static IReadOnlyList<string> OfChanges { get; } = ["service", "team", "source"];
}
