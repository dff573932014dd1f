namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>Finds each mark the free place nearest to its own; never by chance.</summary>
public static class Beeswarm
{
    /// <summary>Px from the middle of a mark to the next.</summary>
    public const double Apart = 13;
    /// <summary>So that rounding does not bring two closer than that.</summary>
    private const double Square = Apart * Apart - 1e-6;

    /// <summary>The free place nearest to a mark's own, beside it first, then up and down; null where its room is full.</summary>
    /// <param name="x">Where it would stand, px.</param>
    /// <param name="y">Where it would stand, px.</param>
    /// <param name="room">Where its middle may stand.</param>
    /// <param name="taken">Middles of the marks that stand already.</param>
    public static (double X, double Y)? Find(double x, double y, Box room, IReadOnlyList<(double X, double Y)> taken)
    {
        if (room.Width < 0 || room.Height < 0) return null;
        var (ownX, ownY) = (Math.Clamp(x, room.X, room.X + room.Width), Math.Clamp(y, room.Y, room.Y + room.Height));
        for (var away = 0; away <= room.Height; away++)
            foreach (var row in away == 0 ? [ownY] : new[] { ownY - away, ownY + away })
                if (row >= room.Y && row <= room.Y + room.Height && Beside(ownX, row, room, taken) is { } free)
                    return (free, row);
        return null;
    }

    private static double? Beside(double x, double row, Box room, IReadOnlyList<(double X, double Y)> taken)
    {
        double[] places =
        [
            x,
            .. taken
                .Where(other => Math.Abs(other.Y - row) < Apart)
                .Select(other => (other.X, Reach: Math.Sqrt(Apart * Apart - (other.Y - row) * (other.Y - row))))
                .SelectMany(other => new[] { other.X - other.Reach, other.X + other.Reach }),
        ];
        return places
            .Where(place => place >= room.X && place <= room.X + room.Width && IsFree(place, row, taken))
            .OrderBy(place => Math.Abs(place - x))
            .Select(place => (double?)place)
            .FirstOrDefault();
    }

    private static bool IsFree(double x, double y, IReadOnlyList<(double X, double Y)> taken)
    {
        foreach (var other in taken)
            if ((other.X - x) * (other.X - x) + (other.Y - y) * (other.Y - y) < Square) return false;
        return true;
    }
}
