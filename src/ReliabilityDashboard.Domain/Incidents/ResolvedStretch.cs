namespace ReliabilityDashboard.Domain.Incidents;

/// <summary>A time in which an incident was taken for over, until it was opened again.</summary>
/// <param name="From">Resolved, UTC.</param>
/// <param name="To">Opened again, UTC.</param>
public readonly record struct ResolvedStretch(DateTime From, DateTime To)
{
    /// <summary>How long of a time lies in any of some stretches.</summary>
    public static TimeSpan Within(IReadOnlyList<ResolvedStretch> stretches, DateTime from, DateTime to)
    {
        var inside = TimeSpan.Zero;
        foreach (var (begin, end) in stretches)
        {
            var (first, last) = (begin > from ? begin : from, end < to ? end : to);
            if (last > first) inside += last - first;
        }
        return inside;
    }
}
