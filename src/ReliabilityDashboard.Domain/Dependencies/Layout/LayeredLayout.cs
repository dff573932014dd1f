namespace ReliabilityDashboard.Domain.Dependencies.Layout;

/// <summary>A small layered drawing for up to some sixty boxes: whoever calls stands above what it calls. The same boxes and lines always
/// come to the same places, in whatever order they are given.</summary>
/// <remarks>Sugiyama, Tagawa, Toda, "Methods for visual understanding of hierarchical system structures", IEEE Transactions on Systems, Man
/// and Cybernetics 11 (1981): rows, order within them, places.</remarks>
public static class LayeredLayout
{
    /// <summary>Places boxes and lines. A line to its own box, to an unknown one, or given twice, is left out.</summary>
    /// <param name="boxes">What is placed.</param>
    /// <param name="lines">From callers to callees.</param>
    /// <param name="weight">How much a line should lead downwards; null: all equally.</param>
    /// <param name="spacing">How far apart boxes stand.</param>
    public static PlacedGraph Of(
        IEnumerable<LayoutBox> boxes, IEnumerable<LayoutLine> lines, Func<LayoutLine, double>? weight = null, LayoutSpacing? spacing = null)
    {
        LayoutBox[] sorted = [.. boxes.DistinctBy(box => box.Id, StringComparer.Ordinal).OrderBy(box => box.Id, StringComparer.Ordinal)];
        var numbers = sorted.Index().ToDictionary(box => box.Item.Id, box => box.Index, StringComparer.Ordinal);
        var ends = lines.Distinct()
            .Where(line => line.From != line.To && numbers.ContainsKey(line.From) && numbers.ContainsKey(line.To))
            .Select(line => (From: numbers[line.From], To: numbers[line.To]))
            .Order().ToList();
        var rows = sorted.All(box => box.Row is not null)
            ? [.. sorted.Select(box => box.Row!.Value)]
            : LayerRanks.Of(sorted.Length, ends, line => weight?.Invoke(LineOf(ends[line])) ?? 1);
        var rowed = RowedGraph.Of(sorted, ends, rows);
        RowOrder.Arrange(rowed);
        return new RowPlaces(rowed, sorted, spacing ?? new()).Place(ends);

        LayoutLine LineOf((int From, int To) line) => new(sorted[line.From].Id, sorted[line.To].Id);
    }
}
