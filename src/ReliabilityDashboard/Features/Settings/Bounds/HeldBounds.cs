namespace ReliabilityDashboard.Features.Settings.Bounds;

/// <summary>The bounds that hold now.</summary>
/// <param name="Percents">In the order of the fields.</param>
/// <param name="SetBy">Who set them; null while the defaults hold.</param>
/// <param name="SetAt">When, UTC.</param>
public sealed record HeldBounds(IReadOnlyList<decimal> Percents, string? SetBy, DateTime? SetAt)
{
    public bool AreDefault => SetBy is null;
}
