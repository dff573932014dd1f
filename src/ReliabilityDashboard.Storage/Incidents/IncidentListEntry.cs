using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.PostMortems;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>One incident of a list.</summary>
/// <param name="Id">Our id.</param>
/// <param name="CategoryBy">Whose word its category is.</param>
/// <param name="PostMortemId">The newest post-mortem about it.</param>
/// <param name="PostMortemState">Where that one stands.</param>
public sealed record IncidentListEntry(long Id, SetBy? CategoryBy, long? PostMortemId, PostMortemState? PostMortemState);
