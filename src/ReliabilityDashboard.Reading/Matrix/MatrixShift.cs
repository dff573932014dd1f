using ReliabilityDashboard.Domain.Metrics.Matrix;

namespace ReliabilityDashboard.Reading.Matrix;

/// <summary>What a change of what a journey is worth would do to the matrix.</summary>
/// <param name="Before">As it stands.</param>
/// <param name="After">As it would stand.</param>
/// <param name="Moved">Failure modes that would stand in another quadrant, the dearest first.</param>
public sealed record MatrixShift(MatrixFigures Before, MatrixFigures After, IReadOnlyList<MovedMode> Moved)
{
    /// <summary>Modes of a quadrant, before and after.</summary>
    public (int Before, int After) In(Quadrant quadrant) =>
        (Before.Points.Count(point => point.Quadrant == quadrant), After.Points.Count(point => point.Quadrant == quadrant));

    /// <summary>Modes whose impact would be another, whether or not they leave their quadrant.</summary>
    public int Changed { get; } = CountChanged(Before, After);

    public static MatrixShift Of(MatrixFigures before, MatrixFigures after)
    {
        var stood = before.Points.ToDictionary(point => point.Group, point => point.Quadrant);
        var moved = after.Points
            .Where(point => stood.GetValueOrDefault(point.Group) != point.Quadrant)
            .Select(point => new MovedMode(point.Group, point.Title, stood.GetValueOrDefault(point.Group), point.Quadrant));
        var gone = before.Points.Where(point => after.Points.All(other => other.Group != point.Group) && point.Quadrant is not null)
            .Select(point => new MovedMode(point.Group, point.Title, point.Quadrant, null));
        return new(before, after, [.. moved, .. gone]);
    }

    private static int CountChanged(MatrixFigures before, MatrixFigures after)
    {
        var stood = before.Points.ToDictionary(point => point.Group, point => point.Impact);
        // Sums in another order may fall a digit apart.
        return after.Points.Count(point =>
            !stood.TryGetValue(point.Group, out var was) || Math.Abs(was - point.Impact) > 1e-9 * Math.Max(1, Math.Abs(was)));
    }
}

/// <summary>A failure mode that would stand elsewhere.</summary>
/// <param name="Group">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="From">Null: it is not drawn, or there are no quadrants.</param>
/// <param name="To">Likewise.</param>
public sealed record MovedMode(long Group, string Title, Quadrant? From, Quadrant? To);
