using ReliabilityDashboard.Domain.PostMortems;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>A post-mortem by name, to lead to it.</summary>
public sealed record PostMortemLink(long Id, string Title, PostMortemState State);
