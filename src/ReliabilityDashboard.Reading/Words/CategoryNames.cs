using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;

namespace ReliabilityDashboard.Reading.Words;

/// <summary>The five categories and "unknown", as people read them and as style sheets name them.</summary>
public static class CategoryNames
{
    /// <summary>"Data / semantic", "Unknown".</summary>
    public static string Title(IncidentCategory? category) =>
        category is { } known ? IncidentField.Category.TitleOf(known) : IncidentField.Category.WithoutWord;

    /// <summary>The word of addresses and style sheets, such as <c>data</c>.</summary>
    public static string Word(IncidentCategory? category) => category?.ToString().ToLowerInvariant() ?? "unknown";
}
