using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Features.Impact;
using ReliabilityDashboard.Features.Incidents;
using ReliabilityDashboard.Features.Matrix;
using ReliabilityDashboard.Features.Matrix.Weights;
using ReliabilityDashboard.Features.Overview;
using ReliabilityDashboard.Features.PostMortems;
using ReliabilityDashboard.Reading;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Storage.Signals;
using TestDatabases;

namespace Benchmarks;

/// <summary>The page of business impact beside the overview, at 10 000 incidents of three years, 100 services and 20 journeys, one of them
/// with measured sessions. What is kept is made anew each time, as for the first who looks after a setting was changed.</summary>
internal static class ImpactBenchmark
{
    private const int Services = 100, Journeys = 20, Incidents = 10_000, Days = 3 * 365, Modes = 500, HourlyDays = 400;

    private static readonly DateTime Now = SessionFile.End;

    public static async Task RunAsync()
    {
        foreach (var provider in Bench.Providers)
        {
            var clock = new ManualClock(Now);
            await using var bench = new DatabaseBench(await TestDatabase.CreateAsync(provider), clock, AddPages);
            await FillAsync(bench);
            var overview = await TakesAsync(
                "the overview", null, () => bench.Get<OverviewLoader>().LoadAsync(Page("/"), CancellationToken.None));
            foreach (var (what, address) in new[]
            {
                ("impact by journey, 90 days", Page("/impact")),
                ("impact by failure mode, 12 months", Page("/impact", "last-12-months").WithOther("by", "failure-mode")),
            })
                await TakesAsync(what, overview, () => bench.Get<ImpactLoader>().LoadAsync(address, CancellationToken.None));

            async Task<TimeSpan> TakesAsync(string what, TimeSpan? baseline, Func<Task> ask)
            {
                var took = await Bench.FastestAsync(async () =>
                {
                    clock.Pass(TimeSpan.FromSeconds(31));
                    // All that is kept rests on settings too, so it is made anew; the write is in the time of both.
                    await bench.Get<SettingWriter>().SetAsync("benchmark", clock.GetUtcNow(), "a benchmark", CancellationToken.None);
                    await ask();
                }, tries: 10);
                Bench.Say($"{provider}, {Incidents} incidents: {what}", Bench.Milliseconds(took), took / (baseline ?? took));
                return took;
            }
        }
    }

    private static PageAddress Page(string path, string period = "last-90-days") =>
        PageAddress.Parse($"http://localhost{path}?period={period}");

    private static async Task FillAsync(DatabaseBench bench)
    {
        var random = new Random(20);
        var modes = Enumerable.Range(0, Modes).Select(mode => SomeRecords.Mode($"Way to fail {mode}", Now.AddDays(-Days))).ToArray();
        await bench.SaveAsync(
            [
                .. modes,
                .. Enumerable.Range(1, Services).Select(id => new ServiceEntity
                {
                    Id = id, Name = $"service-{id}", NameKey = $"service-{id}", Declared = true, SlaTarget = 0.999,
                    Team = $"team-{id % 12}", TeamSize = 7,
                }),
                .. Enumerable.Range(1, Journeys).Select(id => new JourneyEntity
                {
                    Id = id, Name = $"journey-{id}", NameKey = $"journey-{id}", ConversionRate = 0.03, AverageOrderValue = 60,
                    SessionsPerHour = id == 1 ? null : 5_000, SlaTarget = 0.999, Services = [new() { ServiceId = id, Critical = true }],
                }),
                new ActionEntity
                {
                    Source = "files", ExternalId = "a", Title = "Breaker", Origin = ActionOrigin.Source, UpdatedAt = Now,
                    SourceFields = new()
                    {
                        Kind = ActionKind.Architectural, State = ActionState.Done, Done = DateOnly.FromDateTime(Now.AddDays(-400)),
                    },
                },
            ]);
        await bench.SaveAsync(new SessionSeries { Id = 1, ServiceId = 1, JourneyId = 1 });
        await bench.SaveAsync(
            [
                .. Enumerable.Range(0, Days).SelectMany(day => Enumerable.Range(1, 10).Select(id => new SessionDay
                {
                    ServiceId = id, Day = DateOnly.FromDateTime(Now.AddDays(-1 - day)), Total = 50_000, CrashTotal = 50_000,
                    Crashed = random.Next(200),
                })),
                .. Enumerable.Range(0, HourlyDays * 24).Select(hour => new SessionBucketEntity
                {
                    SeriesId = 1, Time = Now.AddHours(-1 - hour), BucketSeconds = 3600, Total = 2_000 + random.Next(500),
                }),
                .. Enumerable.Range(0, 30).SelectMany(day => Enumerable.Range(1, Services).Select(id => new SignalDay
                {
                    ServiceId = id, Day = DateOnly.FromDateTime(Now.AddDays(-1 - day)), Requests = 100_000, Errors = 80,
                    ErrorRequests = 100_000, RequestSeconds = 86_400,
                })),
            ]);
        await bench.SaveAsync(
            [
                .. Enumerable.Range(0, Incidents).Select(number =>
                {
                    var start = Now.AddDays(-Days).AddHours(number * Days * 24.0 / Incidents);
                    var incident = SomeRecords.Incident(modes[random.Next(Modes)], start, 1 + number % Journeys, affected: number % 900);
                    (incident.ServiceId, incident.ResponderHours) = (1 + number % Services, number % 9);
                    return incident;
                }),
            ]);
    }

    private static void AddPages(IServiceCollection services) => services
        .AddReading()
        .AddSingleton(Options.Create(new BusinessOptions())).AddSingleton(Options.Create(new MetricsOptions()))
        .AddJourneys().AddMatrix().AddIncidents().AddPostMortems().AddOverview().AddImpact();
}
