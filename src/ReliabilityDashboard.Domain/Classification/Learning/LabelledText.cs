using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Classification.Learning;

/// <summary>A text whose category is confirmed.</summary>
/// <param name="Title">The title, without names of services.</param>
/// <param name="Description">The rest of the text, without names of services; null: none.</param>
/// <param name="Category">Confirmed.</param>
/// <param name="Mode">Its failure mode: what has the same one says the same thing again.</param>
public sealed record LabelledText(string Title, string? Description, IncidentCategory Category, long Mode)
{
    /// <summary>When it began; what is learned is tried on what came later.</summary>
    public DateTime At { get; init; }

    /// <summary>Accepted among many at once: it is learned from, but proves nothing.</summary>
    public bool InBulk { get; init; }

    /// <summary>What the rules say of it.</summary>
    public IncidentCategory? ByRules { get; init; }
}
