namespace ReliabilityDashboard.Domain.Dependencies.Layout;

/// <summary>Gives the members of ordered rows their places: each near those that it is joined to, none over another.</summary>
internal sealed class RowPlaces(RowedGraph graph, IReadOnlyList<LayoutBox> boxes, LayoutSpacing spacing)
{
    private const int Rounds = 10;
    private const double BendWidth = 10;
    // A line over several rows is to be straight before a box is to stand in the middle.
    private const double BendWeight = 3;
    // Where two lines leave one box, and how far from its corners.
    private const double Corner = 0.18;
    private const double SideOut = 22;

    private readonly double[] centre = new double[graph.RowOf.Count];

    public PlacedGraph Place(IReadOnlyList<(int From, int To)> lines)
    {
        foreach (var row in graph.Rows) Spread(row, Enumerable.Repeat(0.0, row.Count).ToArray());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var row in graph.Rows) Draw(row, graph.Above);
            foreach (var row in graph.Rows.Reverse()) Draw(row, graph.Below);
        }
        var left = graph.RowOf.Count == 0 ? 0 : Enumerable.Range(0, centre.Length).Min(member => centre[member] - Width(member) / 2);
        for (var member = 0; member < centre.Length; member++) centre[member] -= left;

        double[] heights = [.. graph.Rows.Select(row => row.Where(IsBox).Select(box => boxes[box].Height).DefaultIfEmpty(0).Max())];
        var tops = new double[heights.Length];
        for (var row = 1; row < tops.Length; row++) tops[row] = tops[row - 1] + heights[row - 1] + spacing.Row;
        double Top(int box) => tops[graph.RowOf[box]] + (heights[graph.RowOf[box]] - boxes[box].Height) / 2;

        var ports = new Ports(lines, graph.RowOf, centre);
        var placed = lines.ToDictionary(
            line => new LayoutLine(boxes[line.From].Id, boxes[line.To].Id),
            line => (IReadOnlyList<LayoutPoint>)Points(line, ports, Top, tops, heights));
        return new(
            centre.Length == 0 ? 0 : Enumerable.Range(0, centre.Length).Max(member => centre[member] + Width(member) / 2),
            tops.Length == 0 ? 0 : tops[^1] + heights[^1],
            boxes.Index().ToDictionary(
                box => box.Item.Id, box => new LayoutPoint(centre[box.Index] - box.Item.Width / 2, Top(box.Index)), StringComparer.Ordinal),
            placed, tops);
    }

    private List<LayoutPoint> Points(
        (int From, int To) line, Ports ports, Func<int, double> top, double[] tops, double[] heights)
    {
        var (from, to) = line;
        var (caller, callee) = (boxes[from], boxes[to]);
        if (graph.RowOf[from] == graph.RowOf[to])
        {
            var right = centre[from] < centre[to] ? 1 : -1;
            var (start, end) = (centre[from] + right * caller.Width / 2, centre[to] - right * callee.Width / 2);
            var (one, other) = (top(from) + caller.Height / 2, top(to) + callee.Height / 2);
            // Past what stands between them.
            if (Math.Abs(start - end) <= spacing.Column * 1.5) return [new(start, one), new(end, other)];
            var over = tops[graph.RowOf[from]] - spacing.Row / 3;
            return [new(centre[from] + right * caller.Width / 4, top(from)), new((start + end) / 2, over),
                new(centre[to] - right * callee.Width / 4, top(to))];
        }
        var down = graph.RowOf[from] < graph.RowOf[to];
        List<LayoutPoint> points = [new(ports.Out(line, boxes), down ? top(from) + caller.Height : top(from))];
        foreach (var bend in graph.Bends[line])
        {
            var (upper, lower) = (tops[graph.RowOf[bend]], tops[graph.RowOf[bend]] + heights[graph.RowOf[bend]]);
            LayoutPoint[] past = [new(centre[bend], upper), new(centre[bend], lower)];
            points.AddRange(down ? past : past.Reverse());
        }
        points.Add(new(ports.In(line, boxes), down ? top(to) : top(to) + callee.Height));
        return points;
    }

    private bool IsBox(int member) => member < graph.Boxes;

    private double Width(int member) => IsBox(member) ? boxes[member].Width : BendWidth;

    private void Draw(List<int> row, List<int>[] joined) => Spread(
        row, [.. row.Select(member => joined[member].Count == 0 ? centre[member] : joined[member].Average(other => centre[other]))]);

    /// <summary>Puts a row as near to where it is wanted as its order and widths allow, by least squares.</summary>
    /// <remarks>Isotonic regression by pooling adjacent violators, after each wish was moved by the room that must lie before it.</remarks>
    private void Spread(List<int> row, double[] wanted)
    {
        var room = new double[row.Count];
        for (var at = 1; at < row.Count; at++)
            room[at] = room[at - 1] + (Width(row[at - 1]) + Width(row[at])) / 2 + spacing.Column;
        var pools = new Stack<(double Mean, double Weight, int Count)>();
        for (var at = 0; at < row.Count; at++)
        {
            (double Mean, double Weight, int Count) pool = (wanted[at] - room[at], IsBox(row[at]) ? 1 : BendWeight, 1);
            while (pools.TryPeek(out var before) && before.Mean >= pool.Mean)
            {
                pools.Pop();
                var weight = before.Weight + pool.Weight;
                pool = ((before.Mean * before.Weight + pool.Mean * pool.Weight) / weight, weight, before.Count + pool.Count);
            }
            pools.Push(pool);
        }
        var next = row.Count;
        foreach (var (mean, _, count) in pools)
            for (var one = 0; one < count; one++)
            {
                next--;
                centre[row[next]] = mean + room[next];
            }
    }

    /// <summary>Where lines leave and enter boxes: side by side, in the order of what they lead to.</summary>
    private sealed class Ports(IReadOnlyList<(int From, int To)> lines, IReadOnlyList<int> rowOf, double[] centre)
    {
        private readonly ILookup<(int Box, bool Below), (int From, int To)> sides = lines
            .Where(line => rowOf[line.From] != rowOf[line.To])
            .SelectMany(line => new[]
            {
                (Side: (line.From, rowOf[line.From] < rowOf[line.To]), line, Other: centre[line.To]),
                (Side: (line.To, rowOf[line.To] < rowOf[line.From]), line, Other: centre[line.From]),
            })
            .OrderBy(end => end.Other)
            .ToLookup(end => end.Side, end => end.line);

        public double Out((int From, int To) line, IReadOnlyList<LayoutBox> boxes) =>
            At(line, line.From, rowOf[line.From] < rowOf[line.To], boxes);

        public double In((int From, int To) line, IReadOnlyList<LayoutBox> boxes) =>
            At(line, line.To, rowOf[line.To] < rowOf[line.From], boxes);

        private double At((int From, int To) line, int box, bool below, IReadOnlyList<LayoutBox> boxes)
        {
            var side = sides[(box, below)].ToList();
            var inner = boxes[box].Width * (1 - 2 * Corner);
            var step = side.Count < 2 ? 0 : Math.Min(SideOut, inner / (side.Count - 1));
            return centre[box] + step * (side.IndexOf(line) - (side.Count - 1) / 2.0);
        }
    }
}
