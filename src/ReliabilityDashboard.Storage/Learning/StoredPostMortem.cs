using ReliabilityDashboard.Domain.PostMortems;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>A post-mortem as it is stored.</summary>
/// <param name="Id">Our id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">Grows with every change.</param>
/// <param name="CreatedAt">When it was begun.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
/// <param name="UpdatedBy">By whom.</param>
/// <param name="PublishedAt">When it was last published; null while it is not.</param>
/// <param name="Content">What it says.</param>
public sealed record StoredPostMortem(
    long Id,
    PostMortemState State,
    int Version,
    DateTime CreatedAt,
    DateTime UpdatedAt,
    string? UpdatedBy,
    DateTime? PublishedAt,
    PostMortem Content
);
