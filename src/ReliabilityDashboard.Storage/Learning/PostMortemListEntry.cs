using ReliabilityDashboard.Domain.PostMortems;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>One post-mortem of the list.</summary>
/// <param name="Id">Our id.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">Where it stands.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
/// <param name="UpdatedBy">By whom.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Incidents">What it is about, by id.</param>
/// <param name="ActionsOpen">Actions still to be done.</param>
/// <param name="ActionsDone">Actions done.</param>
public sealed record PostMortemListEntry(
    long Id, string Title, PostMortemState State, DateTime UpdatedAt, string? UpdatedBy, DateTime? PublishedAt,
    IReadOnlyList<PostMortemIncidentName> Incidents, int ActionsOpen, int ActionsDone);
