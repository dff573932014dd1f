using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.Map;

/// <summary>A service and whoever stands around it.</summary>
internal sealed class NeighbourPart(MapFacts facts, MapQuestion question, MapFilter filter, int? find)
{
    /// <summary>Of one that has more neighbours than these, the busiest are shown; the others are counted and can be opened.</summary>
    private const int AroundCentre = 36;
    private const int AroundOthers = 12;

    /// <summary>What was opened one by one may come to more than <see cref="GraphMap.Most"/>.</summary>
    private const int MostOpened = 300;

    public GraphMap Of(int centre)
    {
        var hops = question.Hops ?? MapQuestion.UsualHops;
        var shown = new HashSet<int> { centre };
        var more = MapWay.Numbers(facts, question.More);
        List<int> rim = [centre];
        var within = Within(centre, hops);
        for (var hop = 1; hop <= hops && rim.Count > 0; hop++)
        {
            List<int> next = [];
            foreach (var node in rim)
            {
                var most = hop == 1 ? AroundCentre : AroundOthers;
                var around = facts.Around(node).Where(other => filter.Wants(other) && !shown.Contains(other));
                foreach (var other in more.Contains(node) ? around : around.Take(most))
                    if (shown.Count < GraphMap.Most && shown.Add(other)) next.Add(other);
            }
            rim = next;
        }
        MapWay.Open(facts, shown, more, MostOpened);
        if (find is { } wanted) shown.UnionWith(MapWay.Between(facts, centre, wanted));
        var nodes = MapParts.Singles(facts, shown, find ?? centre);
        return new(MapKind.Neighbours, facts, nodes, MapParts.Lines(facts, nodes))
        {
            Asked = within,
            Focus = facts.Graph.Nodes[centre],
            Hops = question.Hops == int.MaxValue ? null : hops,
            Untold = within > GraphMap.Most
                ? [$"{Typography.Number(within)} services lie that near: the nearest and busiest are drawn. Fewer calls away, or a filter, "
                    + "shows all there are."]
                : [],
        };
    }

    private int Within(int centre, int hops)
    {
        var seen = new HashSet<int> { centre };
        List<int> rim = [centre];
        for (var hop = 1; hop <= hops && rim.Count > 0; hop++)
            rim = [.. rim.SelectMany(facts.Around).Where(filter.Wants).Where(seen.Add)];
        return seen.Count;
    }
}
