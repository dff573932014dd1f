namespace ReliabilityDashboard.Domain.Metrics.Capacity;

/// <summary>Fits y = a + b·x + c·max(0, x − break) to weighted points, for each break that is tried, beside the straight line.</summary>
/// <remarks>Least squares. With the points in order of x, what a break changes are sums over the points above it, so that each try costs
/// the same however many points there are. x is told from its mean and y from its own, which keeps the sums small.</remarks>
public sealed class BrokenLine
{
    private readonly (double X, double Y, double Weight)[] points;
    private readonly Sums[] above;
    private readonly double meanX;

    /// <summary>Takes the points in.</summary>
    /// <param name="given">At least one point; weights above 0.</param>
    public BrokenLine(IEnumerable<(double X, double Y, double Weight)> given)
    {
        points = [.. given.OrderBy(point => point.X).ThenBy(point => point.Y)];
        var weights = points.Sum(point => point.Weight);
        meanX = points.Sum(point => point.Weight * point.X) / weights;
        var meanY = points.Sum(point => point.Weight * point.Y) / weights;
        for (var i = 0; i < points.Length; i++) points[i] = (points[i].X - meanX, points[i].Y - meanY, points[i].Weight);
        above = new Sums[points.Length + 1];
        for (var i = points.Length - 1; i >= 0; i--) above[i] = above[i + 1].And(points[i]);
    }

    /// <summary>How many points there are.</summary>
    public int Count => points.Length;

    private Sums All => above[0];

    /// <summary>Weighted sum of squared residuals of the straight line.</summary>
    public double StraightResidual =>
        All.Xx > 0 ? Math.Max(0, All.Yy - All.Xy * All.Xy / All.Xx) : All.Yy;

    /// <summary>Every break at a point with at least so many points up to it and so many above it, by x.</summary>
    public IEnumerable<Bend> Bends(int leastBeside)
    {
        for (var i = leastBeside - 1; i < points.Length - leastBeside; i++)
            if (points[i].X < points[i + 1].X && At(points[i].X, above[i + 1]) is { } bend) yield return bend;
    }

    // Of x − break over the points above the break follow from the sums there: h = x − k.
    private Bend? At(double k, Sums right)
    {
        var (h, hh) = (right.X - k * right.W, right.Xx - 2 * k * right.X + k * k * right.W);
        var (xh, hy) = (right.Xx - k * right.X, right.Xy - k * right.Y);
        // Free of the mean, as x and y are.
        hh -= h * h / All.W;
        var determinant = All.Xx * hh - xh * xh;
        if (!(determinant > 1e-12 * All.Xx * hh)) return null;
        var (left, more) = ((All.Xy * hh - hy * xh) / determinant, (hy * All.Xx - All.Xy * xh) / determinant);
        return new(k + meanX, left, left + more, Math.Max(0, All.Yy - left * All.Xy - more * hy));
    }

    /// <summary>A break with the slopes on both sides of it.</summary>
    /// <param name="Break">Its x.</param>
    /// <param name="Left">Slope up to it.</param>
    /// <param name="Right">Slope above it.</param>
    /// <param name="Residual">Weighted sum of squared residuals.</param>
    public readonly record struct Bend(double Break, double Left, double Right, double Residual);

    private readonly record struct Sums(double W, double X, double Y, double Xx, double Xy, double Yy)
    {
        public Sums And((double X, double Y, double Weight) point)
        {
            var (x, y, w) = point;
            return new(W + w, X + w * x, Y + w * y, Xx + w * x * x, Xy + w * x * y, Yy + w * y * y);
        }
    }
}
