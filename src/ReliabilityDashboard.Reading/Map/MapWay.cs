namespace ReliabilityDashboard.Reading.Map;

/// <summary>Brings hidden nodes into sight.</summary>
internal static class MapWay
{
    /// <summary>Numbers of names or aliases; what nobody knows is left out.</summary>
    public static HashSet<int> Numbers(MapFacts facts, IEnumerable<string> names) =>
        [.. names.Select(name => facts.Graph.Number(facts.Now.NameOf(name))).OfType<int>()];

    /// <summary>Adds all neighbours of the opened nodes that are in sight, as long as there is room.</summary>
    public static void Open(MapFacts facts, HashSet<int> shown, HashSet<int> opened, int most)
    {
        foreach (var node in opened.Order().Where(shown.Contains).ToList())
            foreach (var other in facts.Around(node))
                if (shown.Count < most) shown.Add(other);
    }

    /// <summary>The nodes of a shortest way between two, over calls in either direction; the wanted one alone where none is.</summary>
    public static IEnumerable<int> Between(MapFacts facts, int from, int wanted)
    {
        var (before, next) = (new Dictionary<int, int> { [from] = from }, new Queue<int>([from]));
        while (!before.ContainsKey(wanted) && next.TryDequeue(out var node))
            foreach (var other in facts.Around(node).Order())
                if (before.TryAdd(other, node)) next.Enqueue(other);
        var way = new List<int> { wanted };
        for (var at = wanted; at != from && before.TryGetValue(at, out var previous); at = previous) way.Add(previous);
        return way;
    }
}
