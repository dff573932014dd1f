using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Map;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Map;

/// <summary>Who calls whom, and what a failure would take with it.</summary>
public sealed partial class MapPage(MapLoader loader, MapCommands commands, SaveAttempts attempts)
    : AddressPage<MapView>("The map could not be drawn")
{
    private readonly HashSet<CallName> improved = [];
    private string? written, fault;
    private bool isWriting;

    protected internal override DataParts Parts => PartsRead.By<MapLoader>();

    protected override async Task<MapView?> AskAsync(CancellationToken cancel) => await loader.LoadAsync(Address, cancel);

    protected override Task OnAskedAsync()
    {
        (written, fault) = (null, null);
        improved.Clear();
        return Task.CompletedTask;
    }

    private async Task ImproveAsync(IReadOnlyList<CallName> calls)
    {
        if (isWriting) return;
        isWriting = true;
        // Whoever tries again after a fault does not write the first ones twice.
        fault = await attempts.TryAsync(async () =>
        {
            foreach (var call in calls.Where(call => !improved.Contains(call)))
                if (await commands.ImproveAsync(call, CancellationToken.None)) improved.Add(call);
        });
        isWriting = false;
        if (fault is not null) return;
        written = improved.Count == calls.Count
            ? $"{CountWords.Of(calls.Count, "improvement is", "improvements are")} written down, open and without an owner."
            : $"{Typography.Number(improved.Count)} of {CountWords.Of(calls.Count, "improvement")} could be written down.";
    }

    private string Title => View?.Map.Failure is { } failure ? $"If {Typography.Shorten(failure.Name, 60)} fails" : "Map";

    private string? Lede => View switch
    {
        null => null,
        { HasGraph: false } => $"No service is known {PeriodPhrase.In(View.Label)}.",
        { Map.Failure: { } failure, Map.Facts.Graph: var graph, Question.Credit: var credit } =>
            $"{MapWords.Lede(failure, graph)} {MapWords.BothWorlds(failure, credit)}".Trim(),
        var view => MapWords.Lede(view.Map, view.Label),
    };

    /// <summary>Whoever looks for a service sees it, wherever it was hidden.</summary>
    private void Find(string? service)
    {
        if (!string.IsNullOrWhiteSpace(service)) Navigation.NavigateTo(Address.Finding(service).ToString());
    }

    private void Fail(string? service)
    {
        if (!string.IsNullOrWhiteSpace(service)) Navigation.NavigateTo(Address.Failing(service).ToString());
    }

    private Task<IEnumerable<string>> SearchAsync(string? typed, CancellationToken cancel) =>
        Task.FromResult<IEnumerable<string>>(
            from name in View?.Map.Facts.Graph.Nodes ?? []
            where typed is null || name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase)
            orderby typed is not null && !name.StartsWith(typed.Trim(), StringComparison.OrdinalIgnoreCase)
            select name);

    private string Leave => View switch
    {
        { Map.Kind: MapKind.Boxes } or null => "",
        _ => Address.Boxes().ToString(),
    };

    private static string Drawn(GraphMap map) => map switch
    {
        { Kind: MapKind.Boxes } => $"Map of {CountWords.Of(map.Nodes.Count, "box", "boxes")} and the calls between them",
        { Failure: { } failure } => $"The way of a failure of {failure.Name}",
        { Focus: { } focus } => $"{focus} and its neighbours",
        { Opened: { } box } => $"The services of {box} and the boxes around them",
        _ => $"Map of {CountWords.Of(map.Nodes.Count, "service")}",
    };

    private static string Foot(MapView view) => view.Map switch
    {
        { Failure: not null } map when map.Asked > map.Nodes.Count(node => node.Distance is not null) =>
            $"{CountWords.Of(map.Asked - map.Nodes.Count(node => node.Distance is not null), "more node")} would be reached and "
            + "stand further away than what is drawn.",
        { Failure: not null } map =>
            $"Press a call on the way to protect it · {CountWords.Of(map.Facts.Graph.Nodes.Count - map.Nodes.Count, "node")} not drawn "
            + "are not reached",
        { Kind: MapKind.Boxes } =>
            $"Enter opens a box · arrows walk along calls · columns in a box: incidents of each service, {view.Label}",
        _ => "Enter puts a service in the middle · arrows walk along calls · +n opens neighbours that are not drawn",
    };

    private static IEnumerable<(string Title, MapGrouping By)> Groupings =>
    [
        ("Teams", MapGrouping.Team), ("Tiers", MapGrouping.Tier), ("Journeys", MapGrouping.Journey), ("Services", MapGrouping.Service),
    ];

    private IEnumerable<(string Title, string Href, bool IsCurrent)> GroupingLinks(MapView view) => Groupings.Select(one =>
        (one.Title, Address.Boxes(one.By).ToString(), view.Question.Grouping == one.By && view.Question.Showing is null));

    private IEnumerable<(string Title, string Href, bool IsCurrent)> HopLinks(MapView view) =>
    [
        .. Enumerable.Range(1, 3).Select(hops =>
            (CountWords.Of(hops, "hop"), Address.Within(hops).ToString(), view.Map.Hops == hops)),
        ("All", Address.Within(null).ToString(), view.Map.Hops is null),
    ];

    private IEnumerable<(string Title, string Href, bool IsCurrent)> LookLinks =>
    [
        ("Table", Address.WithOther(MapAddress.Look, null).ToString(), !IsDrawing),
        ("Drawing", Address.WithOther(MapAddress.Look, MapAddress.Drawing).ToString(), IsDrawing),
    ];

    /// <summary>On a phone the drawing stands in place of the table.</summary>
    private bool IsDrawing => Address.Other(MapAddress.Look) == MapAddress.Drawing;

    private bool HasWay => View?.Map.Kind is MapKind.Neighbours or MapKind.Failure;

    private ProtectionCredit Credit => View?.Question.Credit ?? ProtectionCredit.Stated;
}
