
namespace ReliabilityDashboard.Storage.FailureModes;

/// <summary>A failure mode, redirects followed.</summary>
/// <param name="Stored">The one that was kept.</param>
/// <param name="Merged">Those that people merged into it, by id.</param>
/// <param name="Reasons">Why each of its incidents belongs to it, by incident.</param>
public sealed record FailureModeDetail(
    FailureModeEntity Stored, IReadOnlyList<FailureModeEntity> Merged, IReadOnlyDictionary<long, string> Reasons);
