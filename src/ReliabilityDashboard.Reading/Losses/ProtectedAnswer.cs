using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Losses;

namespace ReliabilityDashboard.Reading.Losses;

/// <summary>What was protected in the quarters after a baseline.</summary>
/// <param name="Baseline">What they are set beside; null where there is none.</param>
/// <param name="Quarters">Complete ones after it, the newest first.</param>
/// <param name="Offered">The complete quarters that a baseline can be made of, the newest first.</param>
public sealed record ProtectedAnswer(Baseline? Baseline, IReadOnlyList<ProtectedQuarter> Quarters, IReadOnlyList<DateOnly> Offered)
{
    /// <summary>The newest quarter; null where none can be told.</summary>
    public ProtectedQuarter? Newest => Quarters.Count > 0 ? Quarters[0] : null;
}

/// <summary>The quarters that protected revenue is set beside.</summary>
/// <param name="Holds">The quarters and their figures.</param>
/// <param name="SetBy">Who fixed it; null: it is the usual one, reckoned anew each time.</param>
/// <param name="SetAt">When, UTC.</param>
public sealed record Baseline(FrozenBaseline Holds, string? SetBy, DateTime? SetAt)
{
    /// <summary>A person fixed it.</summary>
    public bool IsFrozen => SetBy is not null;
}

/// <summary>A quarter beside the baseline.</summary>
/// <param name="Quarter">Its time.</param>
/// <param name="First">Its first local day.</param>
/// <param name="Sums">Its losses.</param>
/// <param name="Protected">Null where either side has no sessions or no money.</param>
public sealed record ProtectedQuarter(Period Quarter, DateOnly First, LossSums Sums, ProtectedRevenue? Protected);
