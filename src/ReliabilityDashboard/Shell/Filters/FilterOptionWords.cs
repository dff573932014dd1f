using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Shell.Components;

namespace ReliabilityDashboard.Shell.Filters;

/// <summary>Words of an address as people read them.</summary>
internal static class FilterOptionWords
{
    public static string Category(string word) =>
        CategoryNames.Title(Enum.TryParse<IncidentCategory>(word, ignoreCase: true, out var category) ? category : null);

    public static string Trigger(string word) => word switch
    {
        "release" => "Release or configuration",
        "infrastructure" => "Infrastructure change",
        "growth" => "User growth",
        _ => "Unknown",
    };
}
