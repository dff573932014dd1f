namespace ReliabilityDashboard.Domain.Dependencies.Layout;

/// <summary>Boxes in rows; a line over several rows has a bend in each between them, so that every line joins neighbouring rows.</summary>
internal sealed class RowedGraph
{
    /// <summary>For each row its members in their order; those from <see cref="Boxes"/> on are bends.</summary>
    public required List<int>[] Rows { get; init; }

    /// <summary>How many members are boxes.</summary>
    public required int Boxes { get; init; }

    /// <summary>The row of each member.</summary>
    public required IReadOnlyList<int> RowOf { get; init; }

    /// <summary>For each member those in the row above that it is joined to.</summary>
    public required List<int>[] Above { get; init; }

    /// <summary>The same below.</summary>
    public required List<int>[] Below { get; init; }

    /// <summary>The bends of a line from its caller to its callee.</summary>
    public required IReadOnlyDictionary<(int From, int To), IReadOnlyList<int>> Bends { get; init; }

    public static RowedGraph Of(IReadOnlyList<LayoutBox> boxes, IReadOnlyList<(int From, int To)> lines, int[] rows)
    {
        List<int> rowOf = [.. rows];
        var bends = new Dictionary<(int, int), IReadOnlyList<int>>();
        var steps = new List<(int Upper, int Lower)>();
        foreach (var (from, to) in lines)
        {
            List<int> between = [];
            var step = Math.Sign(rows[to] - rows[from]);
            for (var row = rows[from] + step; step != 0 && row != rows[to]; row += step)
            {
                between.Add(rowOf.Count);
                rowOf.Add(row);
            }
            bends[(from, to)] = between;
            if (step == 0) continue;
            int[] way = [from, .. between, to];
            steps.AddRange(way.Zip(way.Skip(1), (one, next) => step > 0 ? (one, next) : (next, one)));
        }
        List<int>[] Empty() => [.. rowOf.Select(_ => new List<int>())];
        var (above, below) = (Empty(), Empty());
        foreach (var (upper, lower) in steps.Distinct())
        {
            above[lower].Add(upper);
            below[upper].Add(lower);
        }
        List<int>[] inRows = [.. Enumerable.Range(0, rowOf.Count == 0 ? 0 : rowOf.Max() + 1).Select(_ => new List<int>())];
        foreach (var (member, row) in rowOf.Index()) inRows[row].Add(member);
        return new() { Rows = inRows, Boxes = boxes.Count, RowOf = rowOf, Above = above, Below = below, Bends = bends };
    }
}
