using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Shell.Components;

/// <summary>The five categories and "unknown", as people read them and as style sheets name them.</summary>
public static class CategoryNames
{
    /// <summary>"Data / semantic", "Unknown".</summary>
    public static string Title(IncidentCategory? category) => category switch
    {
        IncidentCategory.Infrastructure => "Infrastructure",
        IncidentCategory.Logic => "Logic",
        IncidentCategory.Data => "Data / semantic",
        IncidentCategory.Integration => "Integration",
        IncidentCategory.Resource => "Resource exhaustion",
        _ => "Unknown",
    };

    /// <summary>The word of addresses and style sheets, such as <c>data</c>.</summary>
    public static string Word(IncidentCategory? category) => category?.ToString().ToLowerInvariant() ?? "unknown";
}
