using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.Map;

/// <summary>Services together in boxes, and those of one box by themselves.</summary>
internal sealed class BoxPart(MapFacts facts, MapQuestion question, MapFilter filter)
{
    /// <summary>Third parties stand by themselves beside the boxes where there are no more than these.</summary>
    private const int FewThirdParties = 8;

    /// <summary>A drawing of boxes with more lines than these is not read by anybody: the thinnest are left out.</summary>
    private const int ReadableLines = 60;

    private const string ThirdParties = "Third parties";

    private readonly bool thirdPartiesAlone =
        filter.Nodes.Count(node => facts.KindOf(node) == ServiceKind.ThirdParty) <= FewThirdParties;

    private readonly ILookup<string, string> journeysOf =
    (
        from journey in facts.Now.History.Journeys
        from critical in journey.CriticalServices
        select (Service: facts.Now.NameOf(critical), journey.Name)
    ).Distinct().ToLookup(one => one.Service, one => one.Name, StringComparer.OrdinalIgnoreCase);

    /// <param name="find">The box of this node is opened.</param>
    /// <param name="untold">Takes what cannot be answered.</param>
    public GraphMap Of(int? find, List<string> untold)
    {
        var open = find is { } wanted ? BoxOf(wanted) : question.Open;
        var boxes = filter.Nodes.ToLookup(BoxOf, StringComparer.OrdinalIgnoreCase);
        if (open is not null && !boxes.Contains(open))
        {
            if (find is null) untold.Add($"There is no box {Typography.Quoted(open)} now. All of them are shown.");
            open = null;
        }
        var nodes = new List<MapNode>();
        foreach (var box in boxes)
        {
            var isOpen = box.Key.Equals(open, StringComparison.OrdinalIgnoreCase);
            if (isOpen && box.Count() <= GraphMap.Most || IsAlone(box.First()))
                nodes.AddRange(box.Select(node => MapParts.Single(facts, node) with { IsFound = node == find }));
            else
                nodes.Add(new(
                    MapNode.IdOfBox(box.Key), box.Key, MapNodeKind.Group,
                    [.. box.OrderByDescending(node => facts.Incidents[node]).ThenBy(node => node)]));
        }
        var lines = MapParts.Lines(facts, nodes);
        var drawn = question.AllLines ? lines : Readable(lines);
        nodes.Sort((one, other) => string.CompareOrdinal(one.Id, other.Id));
        return new(open is null ? MapKind.Boxes : MapKind.OpenBox, facts, nodes, drawn)
        {
            Asked = open is null ? filter.Nodes.Count : boxes[open].Count(),
            Opened = open is null ? null : boxes[open].Select(BoxOf).First(),
            IsTooMany = open is not null && boxes[open].Count() > GraphMap.Most,
            LeftOut = [.. lines.Except(drawn)],
        };
    }

    private bool IsAlone(int node) => thirdPartiesAlone && facts.KindOf(node) == ServiceKind.ThirdParty;

    private string BoxOf(int node)
    {
        var (name, service) = (facts.Graph.Nodes[node], facts.Service(node));
        // A box of its own, that nobody opens.
        if (IsAlone(node)) return name;
        if (service?.Kind == ServiceKind.ThirdParty) return ThirdParties;
        switch (question.Grouping)
        {
            case MapGrouping.Tier: return facts.Tiers[node] is { } tier ? $"Tier {tier}" : "No tier";
            case MapGrouping.Journey:
                return journeysOf[name].ToList() switch { [] => "No journey", [var one] => one, _ => "Several journeys" };
            default: return service?.Team ?? "No team";
        }
    }

    private static IReadOnlyList<MapLine> Readable(IReadOnlyList<MapLine> lines)
    {
        if (lines.Count <= ReadableLines) return lines;
        var kept = lines
            .OrderByDescending(line => line.IsFailing || line.In(EdgeState.Hidden) > 0)
            .ThenByDescending(line => line.Load ?? 0).ThenBy(line => line.From, StringComparer.Ordinal)
            .ThenBy(line => line.To, StringComparer.Ordinal)
            .Take(ReadableLines).ToHashSet();
        return [.. lines.Where(kept.Contains)];
    }
}
