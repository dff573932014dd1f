namespace ReliabilityDashboard.Domain.Dependencies.Layout;

/// <summary>Which row each box stands in.</summary>
internal static class LayerRanks
{
    private const int NarrowestRow = 5;

    /// <summary>Each box below those that call it, as high as it can; of a circle the lightest calls point upwards. No row is much wider
    /// than the drawing is high, and boxes without lines stand in rows of their own below.</summary>
    public static int[] Of(int boxes, IReadOnlyList<(int From, int To)> lines, Func<int, double> weight)
    {
        var down = WithoutCircles(boxes, lines, weight);
        var into = down.ToLookup(line => line.To, line => line.From);
        var outOf = down.ToLookup(line => line.From, line => line.To);
        var longest = new int[boxes];
        foreach (var box in Ordered(boxes, into, outOf))
            longest[box] = into[box].Select(caller => longest[caller] + 1).DefaultIfEmpty(0).Max();
        // Whoever nobody calls stands right above what it calls.
        for (var box = 0; box < boxes; box++)
            if (!into[box].Any() && outOf[box].Any()) longest[box] = outOf[box].Min(callee => longest[callee]) - 1;

        var widest = Math.Max(NarrowestRow, (int)Math.Ceiling(Math.Sqrt(boxes) * 1.3));
        var (rows, room) = (new int[boxes], new Dictionary<int, int>());
        foreach (var box in Enumerable.Range(0, boxes).Where(IsJoined).OrderBy(box => longest[box]))
        {
            var row = into[box].Select(caller => rows[caller] + 1).Append(longest[box]).Max();
            while (room.GetValueOrDefault(row) >= widest) row++;
            room[row] = room.GetValueOrDefault(row) + 1;
            rows[box] = row;
        }
        var below = room.Count == 0 ? 0 : room.Keys.Max() + 1;
        foreach (var (place, box) in Enumerable.Range(0, boxes).Where(box => !IsJoined(box)).Index())
            rows[box] = below + place / widest;
        return rows;

        bool IsJoined(int box) => into[box].Any() || outOf[box].Any();
    }

    /// <summary>The lines, those that close a circle turned round: as little of their weight as a greedy order finds.</summary>
    /// <remarks>Eades, Lin, Smyth, "A fast and effective heuristic for the feedback arc set problem", Information Processing Letters
    /// 47 (1993).</remarks>
    private static List<(int From, int To)> WithoutCircles(
        int boxes, IReadOnlyList<(int From, int To)> lines, Func<int, double> weight)
    {
        var (outOf, into) = (new double[boxes], new double[boxes]);
        foreach (var (number, line) in lines.Index())
        {
            outOf[line.From] += weight(number);
            into[line.To] += weight(number);
        }
        var left = Enumerable.Range(0, boxes).ToHashSet();
        var open = lines.Index().ToHashSet();
        var (place, first, last) = (new int[boxes], 0, boxes);
        while (left.Count > 0)
        {
            var next = left.Order().FirstOrDefault(box => open.All(line => line.Item.From != box), -1);
            if (next >= 0) place[next] = --last;
            else
            {
                next = left.Order().FirstOrDefault(box => open.All(line => line.Item.To != box), -1);
                if (next < 0) next = left.Order().MaxBy(box => outOf[box] - into[box]);
                place[next] = first++;
            }
            left.Remove(next);
            foreach (var line in open.Where(line => line.Item.From == next || line.Item.To == next).ToList())
            {
                open.Remove(line);
                outOf[line.Item.From] -= weight(line.Index);
                into[line.Item.To] -= weight(line.Index);
            }
        }
        return [.. lines.Select(line => place[line.From] > place[line.To] ? (line.To, line.From) : line).Distinct()];
    }

    // Callers before what they call.
    private static IEnumerable<int> Ordered(int boxes, ILookup<int, int> into, ILookup<int, int> outOf)
    {
        var waiting = Enumerable.Range(0, boxes).Select(box => into[box].Count()).ToArray();
        var ready = new Queue<int>(Enumerable.Range(0, boxes).Where(box => waiting[box] == 0));
        while (ready.TryDequeue(out var box))
        {
            yield return box;
            foreach (var callee in outOf[box])
                if (--waiting[callee] == 0) ready.Enqueue(callee);
        }
    }
}
