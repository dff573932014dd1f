using ReliabilityDashboard.Charts.Graphs;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Map;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Map;

/// <summary>Makes a drawing of a map.</summary>
internal sealed class MapFigure(GraphMap map, PageAddress address)
{
    /// <summary>A drawing with more lines than these has no room for what each says.</summary>
    private const int Worded = 40;
    private const int MostBars = 5;
    private const double ThinnestLine = 1.25;
    private const double ThickestLine = 5;

    private readonly MapFacts facts = map.Facts;
    private readonly double busiest = map.Lines.Select(line => (double?)line.Load).Max() ?? 0;

    public GraphFigure Made =>
        new([.. map.Nodes.Select(Box)], [.. map.Lines.Select(Line)])
        {
            Rows = map.Kind != MapKind.Failure || map.Nodes.Count == 0 ? [] : RowNames(map.Nodes.Max(node => node.Row ?? 0)),
        };

    private static IReadOnlyList<string> RowNames(int last) =>
    [
        .. Enumerable.Range(0, last + 1).Select(row => last - row).Select(away =>
            away == 0 ? "fails" : $"{CountWords.Of(away, "call")} away"),
    ];

    private GraphBox Box(MapNode node) => node.Kind == MapNodeKind.Group ? Group(node) : Single(node);

    private GraphBox Group(MapNode node)
    {
        var incidents = node.Members.Sum(member => facts.Incidents[member]);
        var points = node.Members.Where(facts.SinglePoints.Contains).OrderByDescending(member => facts.Reach[member].Share).ToList();
        var hit = node.Members.Where(member => facts.Incidents[member] > 0).ToList();
        var most = hit.Count == 0 ? 1 : facts.Incidents[hit[0]];
        var members = MapWords.Members(facts, node);
        var point = points.Count == 0 ? null
            : $"{facts.Graph.Nodes[points[0]]}: single point, {RateWords.Share(facts.Reach[points[0]].Share ?? 0)}";
        string[] told = [members, CountWords.Of(incidents, "incident"), .. point is null ? Array.Empty<string>() : [point]];
        return new(node.Id, node.Name, $"{node.Name}: {string.Join(", ", told)}. Open")
        {
            Shape = GraphShape.Group,
            Mark = point is null ? GraphMark.None : GraphMark.Bad,
            Href = address.Opening(node.Name).ToString(),
            Aside = CountWords.Of(incidents, "incident"),
            Sub = point ?? members,
            IsSubBad = point is not null,
            Bars = [.. hit.Take(MostBars).Select(member => facts.Incidents[member] / (double)most)],
            Foot = hit.Count == 0 ? "no incident in this period"
                : string.Join(", ", hit.Take(2).Select(member => $"{facts.Graph.Nodes[member]} {facts.Incidents[member]}"))
                    + (node.Members.Count > 2 ? $" and {node.Members.Count - Math.Min(2, hit.Count)} more" : ""),
        };
    }

    private GraphBox Single(MapNode node)
    {
        var number = node.Members[0];
        var incidents = facts.Incidents[number];
        var isPoint = facts.SinglePoints.Contains(number);
        var isAsked = map.Failure is not null;
        var sub = isAsked ? null
            : isPoint ? $"single point, {RateWords.Share(facts.Reach[number].Share ?? 0)}"
            : node.Kind == MapNodeKind.ThirdParty && incidents > 0 ? CountWords.Of(incidents, "failure")
            : node.Kind != MapNodeKind.Service ? MapWords.Of(node.Kind, 1)
            : incidents > 0 ? CountWords.Of(incidents, "incident")
            : "no incident";
        string[] told =
        [
            MapWords.Of(node.Kind, 1), .. sub is null || sub == MapWords.Of(node.Kind, 1) ? Array.Empty<string>() : [sub],
            .. Fate(node), .. node.IsFound ? ["chosen"] : Array.Empty<string>(),
        ];
        return new(node.Id, node.Name, $"{node.Name}: {string.Join(", ", told)}")
        {
            Shape = node.Kind switch
            {
                MapNodeKind.ThirdParty => GraphShape.Pill, MapNodeKind.Store => GraphShape.Store, _ => GraphShape.Box,
            },
            Mark = node.Fate switch
            {
                MapFate.Fails => GraphMark.Failing,
                MapFate.Reached => GraphMark.Reached,
                MapFate.Spared => GraphMark.Spared,
                MapFate.Untouched => GraphMark.Untouched,
                _ => node.IsFound ? GraphMark.Chosen : isPoint ? GraphMark.Bad : GraphMark.None,
            },
            Href = (isAsked ? address.Failing(node.Name) : address.FocusedOn(node.Name)).ToString(),
            Badge = node.Distance is { } away ? Typography.Number(away) : null,
            Sub = sub,
            IsSubBad = isPoint,
            Unshown = node.Unshown,
            UnshownHref = address.Opened(node.Name).ToString(),
            Row = node.Row,
        };
    }

    private static IEnumerable<string> Fate(MapNode node) => node.Fate switch
    {
        MapFate.Fails => ["fails"],
        MapFate.Reached => [$"reached over {CountWords.Of(node.Distance ?? 0, "call")}"],
        MapFate.Spared => ["spared by what you try"],
        MapFate.Untouched => ["not reached"],
        _ => [],
    };

    private GraphLine Line(MapLine line)
    {
        var (isAsked, call) = (map.Failure is not null, line.Calls.Count == 1 ? line.Calls[0] : null);
        var isPart = line.IsOnTheWay || line.Stop != MapStop.None;
        var says = Says(line).ToList();
        return new(line.From, line.To, $"{Name(line.From)} calls {Name(line.To)}: {string.Join(", ", says)}")
        {
            Width = busiest > 0 ? ThinnestLine + (ThickestLine - ThinnestLine) * Math.Sqrt((line.Load ?? 0) / busiest) : ThinnestLine,
            Stroke = line switch
            {
                { IsHidden: true } => GraphStroke.Dotted,
                { IsUnseen: true } => GraphStroke.Sparse,
                { IsQueued: true } => GraphStroke.Dashed,
                _ => GraphStroke.Solid,
            },
            Tone = isAsked ? line.IsOnTheWay ? GraphTone.Bad : isPart ? GraphTone.Plain : GraphTone.Faint
                : line.IsFailing ? GraphTone.Bad
                : line.IsHidden || line.IsInCycle ? GraphTone.Warn
                : GraphTone.Plain,
            Bar = Bar(line, call),
            Filled = line.Waiting == 0 ? 0 : line.Protected / (double)line.Waiting,
            Sign = call?.Proof is null ? null : CallWords.Sign(call),
            Says = map.Lines.Count > Worded && !isPart || isAsked && !isPart ? [] : [.. says.Take(2)],
            Href = !isPart || call is null || line.Stop == MapStop.Today ? null
                : (line.Stop == MapStop.Tried ? address.NotProtecting(call.Name) : address.Protecting(call.Name)).ToString(),
        };
    }

    private GraphBar Bar(MapLine line, DependencyEdge? call) => line switch
    {
        { Stop: MapStop.Tried } => GraphBar.Tried,
        { Stop: MapStop.Today } => GraphBar.Stops,
        _ when map.Failure is not null => GraphBar.None,
        _ when call?.Proof?.State == ProofState.Disproved => GraphBar.Broken,
        { IsQueued: true } => GraphBar.None,
        _ => GraphBar.Share,
    };

    private static IEnumerable<string> Says(MapLine line)
    {
        if (line.Stop == MapStop.Tried) yield return "tried here, not built";
        if (line.Stop == MapStop.Today) yield return line.IsQueued ? "queued" : "fallback";
        List<string> first = [];
        if (MapWords.Load(line) is { } load) first.Add(load);
        if (line.IsFailing) first.Add($"{RateWords.Share(line.ErrorShare!.Value)} fail");
        if (first.Count > 0) yield return string.Join(", ", first);
        if (line.Stop == MapStop.None) yield return MapWords.Protection(line);
        if (line.IsHidden) yield return line.IsInCycle ? "hidden, a cycle" : "hidden";
        else if (line.In(EdgeState.Hidden) is > 0 and var hidden) yield return $"{hidden} hidden";
        else if (line.IsInCycle) yield return "a cycle";
        if (line.IsUnseen) yield return "not seen in 28 days";
    }

    private string Name(string id) => names[id];

    private readonly Dictionary<string, string> names = map.Nodes.ToDictionary(node => node.Id, node => node.Name);
}
