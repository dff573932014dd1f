namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>Spreads marks that stand on one place side by side, so that none hides another.</summary>
public static class EqualPositions
{
    /// <summary>Pixels from mark to mark: about a mark's width.</summary>
    public const double Apart = 9;

    /// <summary>Frequencies at which the marks are drawn, in their order; only those of equal positions differ from the marks'
    /// own.</summary>
    public static IReadOnlyList<double> Spread(IReadOnlyList<MatrixMark> marks, MatrixPlane plane)
    {
        var drawn = marks.Select(mark => mark.Frequency).ToArray();
        foreach (
            var same in marks
                .Select((mark, index) => (mark, index))
                .GroupBy(one => (one.mark.Frequency, one.mark.Impact))
                .Where(group => group.Count() > 1)
        )
        {
            var members = same.Select(one => one.index).ToArray();
            var middle = plane.X(same.Key.Frequency);
            for (var place = 0; place < members.Length; place++)
                drawn[members[place]] = plane.FrequencyAt(middle + (place - (members.Length - 1) / 2.0) * Apart);
        }
        return drawn;
    }
}
