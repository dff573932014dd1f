namespace ReliabilityDashboard.Domain.Dependencies.Layout;

/// <summary>Orders the members of each row so that few lines cross: by the mean place of what they are joined to, row by row down and up
/// again, and the best of what was met stays.</summary>
internal static class RowOrder
{
    private const int Rounds = 12;

    public static void Arrange(RowedGraph graph)
    {
        var place = new double[graph.RowOf.Count];
        Number(graph, place);
        var (best, fewest) = (Copy(graph), Crossings(graph, place));
        for (var round = 0; round < Rounds && fewest > 0; round++)
        {
            var rows = round % 2 == 0 ? Enumerable.Range(1, Math.Max(0, graph.Rows.Length - 1))
                : Enumerable.Range(0, Math.Max(0, graph.Rows.Length - 1)).Reverse();
            var joined = round % 2 == 0 ? graph.Above : graph.Below;
            foreach (var row in rows)
            {
                // Stable: what is joined to nothing, or equally, keeps its order.
                graph.Rows[row] = [.. graph.Rows[row].OrderBy(member => Mean(joined[member], place, place[member]))];
                foreach (var (at, member) in graph.Rows[row].Index()) place[member] = at;
            }
            var crossings = Crossings(graph, place);
            if (crossings >= fewest) continue;
            (best, fewest) = (Copy(graph), crossings);
        }
        best.CopyTo(graph.Rows, 0);
    }

    private static double Mean(List<int> joined, double[] place, double otherwise) =>
        joined.Count == 0 ? otherwise : joined.Average(member => place[member]);

    private static void Number(RowedGraph graph, double[] place)
    {
        foreach (var row in graph.Rows)
            foreach (var (at, member) in row.Index()) place[member] = at;
    }

    private static List<int>[] Copy(RowedGraph graph) => [.. graph.Rows.Select(row => row.ToList())];

    private static long Crossings(RowedGraph graph, double[] place)
    {
        long crossings = 0;
        foreach (var row in graph.Rows)
        {
            var ends = row
                .SelectMany(upper => graph.Below[upper].Select(lower => (Upper: place[upper], Lower: place[lower])))
                .Order().ToList();
            for (var one = 0; one < ends.Count; one++)
                for (var other = one + 1; other < ends.Count; other++)
                    if (ends[one].Upper < ends[other].Upper && ends[one].Lower > ends[other].Lower) crossings++;
        }
        return crossings;
    }
}
