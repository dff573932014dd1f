using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Features.Categories;
using ReliabilityDashboard.Features.Incidents;
using ReliabilityDashboard.Features.Matrix;
using ReliabilityDashboard.Features.Matrix.Weights;
using ReliabilityDashboard.Features.Overview;
using ReliabilityDashboard.Features.PostMortems;
using ReliabilityDashboard.Reading;
using ReliabilityDashboard.Reading.Effects;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;
using TestDatabases;

namespace Benchmarks;

/// <summary>The page of categories beside the overview, at 10 000 incidents of two years and 100 finished improvements, each made anew, as
/// for the first who looks.</summary>
internal static class CategoryBenchmark
{
    private const int Services = 300, Incidents = 10_000, Days = 730, Improvements = 100, Batch = 500, Tries = 15;

    private static readonly DateTime Now = SessionFile.End;

    private static readonly ActionPatch Other = new()
    {
        Title = Given<string>.Of("Rehearse it"), Kind = Given<ActionKind?>.Of(ActionKind.Process),
    };

    public static async Task RunAsync()
    {
        foreach (var provider in Bench.Providers)
        {
            var clock = new ManualClock(Now);
            await using var bench = new DatabaseBench(await TestDatabase.CreateAsync(provider), clock, AddPages);
            await FillAsync(bench);
            var overview = await TakesAsync(
                "the overview", null, () => bench.Get<OverviewLoader>().LoadAsync(Page("/"), CancellationToken.None));
            foreach (var period in new[] { "last-90-days", "last-12-months" })
                await TakesAsync(
                    $"the categories, {period}", overview,
                    () => bench.Get<CategoriesLoader>().LoadAsync(Page($"/categories?period={period}"), CancellationToken.None));
            await TakesAsync(
                $"of these the effects of {Improvements} improvements", overview,
                () => bench.Get<EffectReader>().ReadAsync(CancellationToken.None));

            // Somebody writes an action down in between, so that effects are looked for anew.
            async Task<TimeSpan> TakesAsync(string what, TimeSpan? baseline, Func<Task> ask)
            {
                var took = TimeSpan.MaxValue;
                for (var i = 0; i < Tries; i++)
                {
                    await bench.Get<ActionEdits>().CreateAsync(Other, ActionOrigin.Person, null, "a person", CancellationToken.None);
                    clock.Pass(TimeSpan.FromSeconds(31));
                    var watch = Stopwatch.StartNew();
                    await ask();
                    took = watch.Elapsed < took ? watch.Elapsed : took;
                }
                Bench.Say($"{provider}, {Incidents} incidents: {what}", Bench.Milliseconds(took), took / (baseline ?? took));
                return took;
            }
        }
    }

    private static PageAddress Page(string path) => PageAddress.Parse($"http://localhost{path}");

    private static async Task FillAsync(DatabaseBench bench)
    {
        var random = new Random(21);
        var modes = Enumerable.Range(0, 200).Select(n => SomeRecords.Mode($"Failure {n}", Now.AddDays(-Days))).ToList();
        await bench.SaveAsync(
            [
                .. modes,
                .. Enumerable.Range(0, Services).Select(id => new ServiceEntity
                {
                    Id = id + 1, Name = $"service-{id}", NameKey = $"service-{id}", Declared = true,
                }),
            ]);
        for (var first = 0; first < Incidents; first += Batch)
            await bench.SaveAsync([.. Enumerable.Range(first, Batch).Select(Failed)]);
        await bench.SaveAsync(
            [
                .. Enumerable.Range(1, Days).Select(day => new SessionDay
                {
                    ServiceId = 1, Day = DateOnly.FromDateTime(Now.AddDays(-day)), Total = 1_000_000, CrashTotal = 1_000_000,
                    Crashed = 900,
                }),
                .. Enumerable.Range(0, Improvements).Select(Improvement),
            ]);

        IncidentEntity Failed(int number)
        {
            var start = Now.AddDays(-Days).AddHours(number * Days * 24.0 / Incidents);
            var incident = SomeRecords.Incident(modes[random.Next(modes.Count)], start, affected: number % 900);
            (incident.ServiceId, incident.Category) = (1 + random.Next(Services), (IncidentCategory)random.Next(5));
            return incident;
        }
    }

    private static ActionEntity Improvement(int number) => new()
    {
        Source = "files", ExternalId = $"a{number}", Origin = ActionOrigin.Source, Title = "Mend it", UpdatedAt = Now,
        SourceFields = new()
        {
            Title = "Mend it", Kind = ActionKind.Architectural, Service = $"service-{number}", State = ActionState.Done,
            Done = DateOnly.FromDateTime(Now.AddDays(-200 - number)),
        },
    };

    private static void AddPages(IServiceCollection services) => services
        .AddReading()
        .AddSingleton(Options.Create(new BusinessOptions())).AddSingleton(Options.Create(new MetricsOptions()))
        .AddJourneys().AddMatrix().AddIncidents().AddPostMortems().AddOverview().AddCategories();
}
