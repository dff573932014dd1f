using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Classification;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Triage;

namespace ReliabilityDashboard.Features.Incidents.Triage;

/// <summary>What waits for a category.</summary>
/// <param name="Choices">For the filter bar.</param>
/// <param name="Waiting">Incidents, the costliest first, then crash groups, the most frequent first.</param>
/// <param name="Lede">How many, in a sentence.</param>
public sealed record TriageView(FilterChoices Choices, IReadOnlyList<WaitingRecord> Waiting, string Lede)
{
    /// <summary>Of how many one is shown without its suggestion first; 0: none.</summary>
    public int HoldBackEvery { get; init; }

    /// <summary>How often people chose what was suggested where they did not see it.</summary>
    public Agreement Agreement { get; init; } = new(0, 0);

    /// <summary>How far incidents of each category reached here: the median share of users, and of how many incidents.</summary>
    public IReadOnlyDictionary<IncidentCategory, (double Median, int N)> Reached { get; init; } =
        new Dictionary<IncidentCategory, (double, int)>();

    /// <summary>Why there is nothing; null where something waits.</summary>
    public EmptyList? Empty { get; init; }
}
