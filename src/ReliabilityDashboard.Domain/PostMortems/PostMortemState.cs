namespace ReliabilityDashboard.Domain.PostMortems;

/// <summary>Where a post-mortem stands.</summary>
public enum PostMortemState
{
    /// <summary>Being written.</summary>
    Draft,
    /// <summary>Being read by others.</summary>
    InReview,
    /// <summary>Part of the organisation's memory.</summary>
    Published,
}
