using ReliabilityDashboard.Reading.Map;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Map;

/// <summary>The services behind what is drawn as a file. Shares are fractions.</summary>
[FileOf(typeof(MapPage))]
public sealed class MapServicesFile(MapLoader loader) : IListFile
{
    private static readonly IReadOnlyList<CsvColumn<(MapFacts Facts, int Node)>> Columns =
    [
        new("service", one => one.Facts.Graph.Nodes[one.Node]),
        new("kind", one => ServiceWords.Of(one.Facts.KindOf(one.Node))),
        new("team", one => one.Facts.Service(one.Node)?.Team),
        new("tier", one => one.Facts.Tiers[one.Node]),
        new("incidents", one => one.Facts.Incidents[one.Node]),
        new("reach", one => one.Facts.Reach[one.Node].Share),
        new("reach_of", one => one.Facts.Reach[one.Node].Unit.ToString().ToLowerInvariant()),
        new("critical_single_point", one => one.Facts.SinglePoints.Contains(one.Node)),
        new("in_a_cycle", one => one.Facts.CycleOf.ContainsKey(one.Node)),
    ];

    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel)
    {
        var map = (await loader.LoadAsync(address, cancel)).Map;
        return Columns.File(FileName.Of("map", address), map.Ranked.Select(node => (map.Facts, node)));
    }
}

/// <summary>The calls that are drawn as a file, those that were too many to draw too. Shares are fractions.</summary>
[FileOf(typeof(MapPage), Part = "calls")]
public sealed class MapCallsFile(MapLoader loader) : IListFile
{
    private static readonly IReadOnlyList<CsvColumn<(MapLine Line, string From, string To)>> Columns =
    [
        new("from", one => one.From),
        new("to", one => one.To),
        new("calls", one => one.Line.Calls.Count),
        new("calls_that_wait", one => one.Line.Waiting),
        new("protected_calls", one => one.Line.Protected),
        new("requests_28_days", one => one.Line.Load),
        new("error_share", one => one.Line.ErrorShare),
        new("hidden", one => one.Line.In(Domain.Dependencies.EdgeState.Hidden)),
        new("unseen", one => one.Line.In(Domain.Dependencies.EdgeState.Unseen)),
        new("in_a_cycle", one => one.Line.IsInCycle),
    ];

    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel)
    {
        var map = (await loader.LoadAsync(address, cancel)).Map;
        var names = map.Nodes.ToDictionary(node => node.Id, node => node.Name);
        return Columns.File(
            FileName.Of("map-calls", address), map.AllLines.Select(line => (line, names[line.From], names[line.To])));
    }
}
