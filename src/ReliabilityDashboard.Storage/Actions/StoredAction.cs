using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Storage.Advice;

namespace ReliabilityDashboard.Storage.Actions;

/// <summary>An action as it is stored.</summary>
/// <param name="Id">Our id.</param>
/// <param name="Source">Who keeps it.</param>
/// <param name="Origin">What it came out of.</param>
/// <param name="OriginId">Of that; null where nobody says it.</param>
/// <param name="Version">Grows with every change.</param>
/// <param name="UpdatedAt">When it was last changed, UTC.</param>
/// <param name="UpdatedBy">By whom; null: by its source.</param>
/// <param name="Holds">What it says.</param>
/// <param name="Incidents">Our ids of the incidents that it follows from, those that are known.</param>
/// <param name="Advice">The advice that it was made of, as it stood then.</param>
public sealed record StoredAction(
    long Id, string Source, ActionOrigin Origin, string? OriginId, int Version, DateTime UpdatedAt, string? UpdatedBy, ActionFields Holds,
    IReadOnlyList<string> Incidents, KeptAdvice? Advice);
