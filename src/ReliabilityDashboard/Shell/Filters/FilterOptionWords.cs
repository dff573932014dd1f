using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Shell.Filters;

/// <summary>Words of an address as people read them.</summary>
internal static class FilterOptionWords
{
    /// <summary>A word of a dimension; where people use the same, it is as it stands.</summary>
    public static string Of(Dimension dimension, string word) =>
        dimension == Dimension.Category ? Category(word)
        : dimension == Dimension.Trigger ? Trigger(word)
        : dimension == Dimension.Strategy && word == "all-at-once" ? "all at once"
        : word;

    private static string Category(string word) =>
        CategoryNames.Title(Enum.TryParse<IncidentCategory>(word, ignoreCase: true, out var category) ? category : null);

    private static string Trigger(string word) => word switch
    {
        "release" => "Release or configuration",
        "infrastructure" => "Infrastructure change",
        "growth" => "User growth",
        _ => "Unknown",
    };
}
