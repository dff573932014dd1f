namespace ReliabilityDashboard.Domain.Losses;

/// <summary>The quarters that protected revenue is set beside, with their figures as they were when a person fixed them: what is imported
/// later changes nothing of them.</summary>
/// <param name="Quarters">The first local day of each.</param>
/// <param name="Sums">Of all of them together.</param>
public sealed record FrozenBaseline(IReadOnlyList<DateOnly> Quarters, LossSums Sums)
{
    /// <summary>How many quarters the usual baseline has.</summary>
    public const int UsualQuarters = 4;

    /// <summary>How many there may be.</summary>
    public const int MostQuarters = 8;
}
