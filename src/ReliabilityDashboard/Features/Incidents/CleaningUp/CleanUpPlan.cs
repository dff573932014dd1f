using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.CleanUps;

namespace ReliabilityDashboard.Features.Incidents.CleaningUp;

/// <summary>What would be said of which incidents, and what would become of the figures.</summary>
/// <param name="What">In words, as the audit log has it.</param>
/// <param name="Patches">What is said of each, by our ids.</param>
/// <param name="Titles">The first of them.</param>
/// <param name="Period">Of the figures.</param>
/// <param name="Figures">Each as it is and as it would be.</param>
public sealed record CleanUpPlan(
    string What, IReadOnlyDictionary<long, IncidentPatch> Patches, IReadOnlyList<string> Titles, ChosenPeriod Period,
    IReadOnlyList<FigureChange> Figures)
{
    /// <summary>So many are named.</summary>
    public const int Named = 5;
}

/// <summary>A plan, or why there is none.</summary>
/// <param name="Plan">Null where there is none.</param>
/// <param name="Why">Why not.</param>
public sealed record CleanUpAnswer(CleanUpPlan? Plan, string? Why)
{
    public static CleanUpAnswer No(string why) => new(null, why);
}
