using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Features.Incidents;
using ReliabilityDashboard.Features.Matrix;
using ReliabilityDashboard.Features.Matrix.Weights;
using ReliabilityDashboard.Features.Overview;
using ReliabilityDashboard.Features.PostMortems;
using ReliabilityDashboard.Features.Services;
using ReliabilityDashboard.Reading;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Signals;
using TestDatabases;

namespace Benchmarks;

/// <summary>The list of services and the page of one beside the overview, at 300 services with 1 500 calls and a year of signals. What is
/// kept for half a minute is made anew each time, as for the first who looks.</summary>
internal static class ServiceBenchmark
{
    private const int Services = 300, Calls = 1_500, Incidents = 1_500, Days = 365, HourlyDays = 90;

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
            await TakesAsync(
                "the list of services", overview,
                () => bench.Get<ServiceListLoader>().LoadAsync(Page("/services"), CancellationToken.None));
            await TakesAsync(
                "the page of one service, 90 days", overview,
                () => bench.Get<ServiceLoader>().LoadAsync("service-0", Page("/services/service-0"), CancellationToken.None));
            await TakesAsync(
                "the page of one service, a year", overview,
                () => bench.Get<ServiceLoader>()
                    .LoadAsync("service-0", Page("/services/service-0", "last-12-months"), CancellationToken.None));

            async Task<TimeSpan> TakesAsync(string what, TimeSpan? baseline, Func<Task> ask)
            {
                var took = await Bench.FastestAsync(() =>
                {
                    clock.Pass(TimeSpan.FromSeconds(31));
                    return ask();
                }, tries: 15);
                Bench.Say($"{provider}, {Services} services, a year: {what}", Bench.Milliseconds(took), took / (baseline ?? took));
                return took;
            }
        }
    }

    private static PageAddress Page(string path, string period = "last-90-days") =>
        PageAddress.Parse($"http://localhost{path}?period={period}");

    private static async Task FillAsync(DatabaseBench bench)
    {
        var random = new Random(20);
        var mode = SomeRecords.Mode("Pool of workers exhausted", Now.AddDays(-Days));
        await bench.SaveAsync(
            [
                mode,
                .. Enumerable.Range(0, Services).Select(id => new ServiceEntity
                {
                    Id = id + 1, Name = $"service-{id}", NameKey = $"service-{id}", Declared = true, SlaTarget = 0.999,
                }),
            ]);
        await bench.SaveAsync(
            [
                .. Enumerable.Range(0, Calls).Select(_ => (Caller: random.Next(1, Services), Callee: random.Next(1, Services + 1)))
                    .Where(call => call.Caller != call.Callee).Distinct().Select(call => new DependencyEntity
                    {
                        CallerId = call.Caller, CalleeId = call.Callee, Source = "files", Origin = DependencyOrigin.Declared,
                        ObservedAt = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
                    }),
            ]);
        for (var day = 0; day < Days; day++)
        {
            var date = DateOnly.FromDateTime(Now.AddDays(-1 - day));
            await bench.SaveAsync(
                [
                    .. Enumerable.Range(1, Services).Select(id => new SignalDay
                    {
                        ServiceId = id, Day = date, Requests = 100_000, Errors = 80, ImplicitErrors = 9, ErrorRequests = 100_000,
                        ImplicitRequests = 100_000, RequestSeconds = 86_400, LatencyOk = "0.05:50000;0.1:40000;0.25:9000;1:920",
                        LatencyFailed = "1:40;5:40",
                    }),
                    .. Enumerable.Range(1, Services).Select(id => new UtilisationDay
                    {
                        ServiceId = id, Resource = "pool", Day = date, P95 = 0.4 + 0.3 * random.NextDouble(),
                    }),
                    .. Enumerable.Range(1, Services / 10).Select(id => new SessionDay
                    {
                        ServiceId = id, Day = date, Total = 50_000, CrashTotal = 50_000, Crashed = random.Next(200),
                    }),
                ]);
        }
        await bench.SaveAsync(
            [
                .. Enumerable.Range(0, HourlyDays * 24).Select(hour => new SignalBucketEntity
                {
                    ServiceId = 1, Time = Now.AddHours(-1 - hour), BucketSeconds = 3600, Requests = 4_000 + 100 * (hour % 24),
                    Errors = hour % 7, ImplicitErrors = hour % 2, Source = "files",
                }),
            ]);
        await bench.SaveAsync(
            [
                .. Enumerable.Range(0, Incidents).Select(number =>
                {
                    var start = Now.AddDays(-Days).AddHours(number * Days * 24.0 / Incidents);
                    var incident = SomeRecords.Incident(mode, start, affected: number % 900);
                    (incident.ServiceId, incident.ServicesGiven) = (1 + number % Services, true);
                    incident.Services =
                    [
                        new IncidentService { ServiceId = 1 + number % Services },
                        new IncidentService { ServiceId = 1 + (number + 7) % Services },
                    ];
                    return incident;
                }),
            ]);
    }

    private static void AddPages(IServiceCollection services) => services
        .AddReading()
        .AddSingleton(Options.Create(new BusinessOptions())).AddSingleton(Options.Create(new MetricsOptions()))
        .AddJourneys().AddMatrix().AddIncidents().AddPostMortems().AddOverview().AddServices();
}
