using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Pages;

namespace ReliabilityDashboard.Features.Incidents;

/// <summary>A page of the list.</summary>
/// <param name="Address">What was asked for; its page number is the one shown.</param>
/// <param name="Choices">For the filter bar.</param>
/// <param name="Lede">What the list says, in a sentence.</param>
/// <param name="Rows">The incidents of this page.</param>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="Total">Incidents over all pages.</param>
/// <param name="Empty">Why there is nothing; null where there is something.</param>
public sealed record IncidentListView(
    IncidentListAddress Address, FilterChoices Choices, string? Lede, IReadOnlyList<IncidentRow> Rows, int Page, int Total,
    EmptyList? Empty)
{
    public const int PageSize = 50;

    /// <summary>What the filter by trigger leaves out; null where that is nothing.</summary>
    public string? LeftOut { get; init; }

    public int Pages => (Total + PageSize - 1) / PageSize;
}

/// <summary>Why a list is empty and the one action that fills it.</summary>
public sealed record EmptyList(string What, string Next, string Action, string Href);

/// <summary>One line of a list of incidents.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="CategoryBy">Whose word its category is.</param>
/// <param name="Duration">How long it took to resolve or has been open, in words; null where that is unknown.</param>
/// <param name="Reach">How far it reached; null where unknown.</param>
/// <param name="Blast">The class of that share.</param>
/// <param name="Occurrences">How many incidents its failure mode has, all times.</param>
/// <param name="PostMortemId">The newest post-mortem about it.</param>
/// <param name="PostMortemState">Where that stands.</param>
public sealed record IncidentRow(
    Incident Incident,
    SetBy? CategoryBy,
    string? Duration,
    BlastShare? Reach,
    BlastClass? Blast,
    int Occurrences,
    long? PostMortemId,
    PostMortemState? PostMortemState
)
{
    /// <summary>What is odd about its data, of that which the list was asked for.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>Where its title says too little to be grouped: how many incidents bear it on its service.</summary>
    public int Alike { get; init; }

    /// <summary>How far it reached, in words; null where unknown.</summary>
    public string? Share => Reach is { } reach ? RateWords.Share(reach.Value) : null;

    /// <summary>Of what that is a share.</summary>
    public ShareKind? ShareKind => Reach?.Kind;

    public string Href => RecordAddress.Incident(Incident.Id);
}
