using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Features.Map;
using ReliabilityDashboard.Reading;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Map;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Services;
using TestDatabases;

namespace Benchmarks;

/// <summary>The map of large organisations, from the database to the places of its boxes: what a page waits for on the server.</summary>
internal static class MapBenchmark
{
    private const int Teams = 40;
    private const int Incidents = 3_000;
    private static readonly (int Services, int Calls)[] Sizes = [(300, 1_500), (1_238, 4_271)];

    public static async Task RunAsync()
    {
        foreach (var provider in Bench.Providers)
            foreach (var (services, calls) in Sizes) await MeasureAsync(provider, new(services, calls, Incidents, 0.33));
    }

    private static async Task MeasureAsync(StorageProvider provider, MadeOrganisation made)
    {
        await using var bench = await Bench.OpenAsync(provider, AddMap);
        await StoreAsync(bench, made);
        var hub = made.Graph.Nodes[Enumerable.Range(0, made.Graph.Nodes.Count).MaxBy(node => made.Graph.Into(node).Count)];
        var loader = bench.Get<MapLoader>();
        Bench.Say($"{provider}, {made.Graph.Nodes.Count} services, {made.Graph.Edges.Count} calls", "");
        var boxes = await SayAsync("the first look, in boxes", "/map");
        foreach (var (what, address) in new[]
        {
            ("again, in boxes", MapLink.Page), ("the busiest hub and its neighbours", MapLink.Of(hub)),
            ("what if it fails", MapLink.WhatIf(hub)),
        })
            await SayAsync(what, address);
        Bench.Say("  boxes drawn", $"{boxes.Map.Nodes.Count}");
        Bench.Say("  lines drawn", $"{boxes.Map.Lines.Count} of {boxes.Map.Lines.Count + boxes.Map.LeftOut.Count}");

        async Task<MapView> SayAsync(string what, string address)
        {
            var began = Stopwatch.GetTimestamp();
            var view = await loader.LoadAsync(PageAddress.Parse(address), CancellationToken.None);
            var placed = view.Figure.Place();
            Bench.Say($"  {what}", Bench.Milliseconds(Stopwatch.GetElapsedTime(began)));
            return placed.Boxes.Count == view.Map.Nodes.Count ? view : throw new InvalidOperationException("A box has no place.");
        }
    }

    private static void AddMap(IServiceCollection services)
    {
        services.AddReading().AddMap();
        services.AddSingleton(Options.Create(new BusinessOptions()));
    }

    private static async Task StoreAsync(DatabaseBench bench, MadeOrganisation made)
    {
        var graph = made.Graph;
        await bench.SaveAsync(
            [.. graph.Nodes.Index().Select(node => new ServiceEntity
            {
                Id = node.Index + 1, Name = node.Item, NameKey = node.Item, Declared = true, Team = $"Team {node.Index % Teams:00}",
            })]);
        await bench.SaveAsync(
            [.. graph.Ends.Index().Select(call => new DependencyEntity
            {
                CallerId = call.Item.Caller + 1, CalleeId = call.Item.Callee + 1, Source = "made", Origin = DependencyOrigin.Observed,
                ObservedAt = SessionFile.End.AddDays(-1), BucketSeconds = 3_600, Calls = 1_000 + call.Index % 977, Errors = call.Index % 7,
            })]);
    }
}
