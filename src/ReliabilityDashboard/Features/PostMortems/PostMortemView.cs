using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Releases;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Features.PostMortems;

/// <summary>A post-mortem with what is known of its incidents.</summary>
/// <param name="Stored">As it is stored.</param>
/// <param name="Incidents">What it is about, the first first; those that are still stored.</param>
public sealed record PostMortemView(StoredPostMortem Stored, IReadOnlyList<IncidentView> Incidents)
{
    /// <summary>The one whose facts stand beside the text; null where none is stored any more.</summary>
    public IncidentView? Incident => Incidents.Count > 0 ? Incidents[0] : null;

    /// <summary>Releases that its text may name.</summary>
    public required ReleaseMentions Releases { get; init; }

    /// <summary>Contributing factors that any post-mortem names, the most frequent first.</summary>
    public IReadOnlyList<CountedFactor> Factors { get; init; } = [];

    /// <summary>Services that an action may name.</summary>
    public IReadOnlyList<string> Services => Incident?.Known.Services ?? [];
}
