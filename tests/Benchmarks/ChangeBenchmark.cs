using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Features.Changes;
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
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.Services;
using TestDatabases;

namespace Benchmarks;

/// <summary>The page of changes beside the overview, at 10 000 incidents and 100 000 changes of 300 services in three years.</summary>
internal static class ChangeBenchmark
{
    private const int Services = 300, Incidents = 10_000, Changes = 100_000, Days = 3 * 365;

    private static readonly DateTime Now = SessionFile.End;

    public static async Task RunAsync()
    {
        foreach (var provider in Bench.Providers)
        {
            var clock = new ManualClock(Now);
            await using var bench = new DatabaseBench(await TestDatabase.CreateAsync(provider), clock, AddPages);
            await FillAsync(bench);
            var (overview, changes) = (bench.Get<OverviewLoader>(), bench.Get<ChangesLoader>());
            var baseline = await TakesAsync(
                "the overview", null, () => overview.LoadAsync(PageAddress.Parse("/"), CancellationToken.None));
            foreach (var address in new[] { "/changes", "/changes?period=last-12-months", "/changes?service=service-7" })
                await TakesAsync(
                    address, baseline, () => changes.LoadAsync(PageAddress.Parse(address), CancellationToken.None));

            async Task<TimeSpan> TakesAsync(string what, TimeSpan? against, Func<Task> load)
            {
                var took = await Bench.FastestAsync(() =>
                {
                    clock.Pass(TimeSpan.FromSeconds(31));
                    return load();
                }, tries: 15);
                Bench.Say($"{provider}, {Changes:N0} changes: {what}", Bench.Milliseconds(took), took / (against ?? took));
                return took;
            }
        }
    }

    private static async Task FillAsync(DatabaseBench bench)
    {
        var random = new Random(21);
        await bench.SaveAsync(
            [
                .. Enumerable.Range(0, Services).Select(number => new ServiceEntity
                {
                    Id = number + 1, Name = $"service-{number}", NameKey = $"service-{number}", Team = $"team-{number % 20}",
                    Declared = true,
                }),
            ]);
        var mode = SomeRecords.Mode("pool exhausted", Now.AddDays(-Days));
        await bench.SaveAsync(mode);
        foreach (var numbers in Enumerable.Range(0, Changes).Chunk(5_000))
            await bench.SaveAsync(
                [
                    .. numbers.Select(number => new ChangeEntity
                    {
                        Source = "files", ExternalId = $"c-{number}", At = Now.AddDays(-Days * random.NextDouble()),
                        Kind = (ChangeKind)(number % 20 == 0 ? 2 : number % 5 == 0 ? 1 : 0), ServiceId = 1 + random.Next(Services),
                        Title = number % 10 == 0 ? $"service 4.{number} hotfix" : $"service 4.{number}",
                        Strategy = (RolloutStrategy)random.Next(3), WrittenBy = number % 3 == 0 ? (WrittenBy)random.Next(3) : null,
                    }),
                ]);
        foreach (var numbers in Enumerable.Range(0, Incidents).Chunk(1_000))
            await bench.SaveAsync(
                [
                    .. numbers.Select(number =>
                    {
                        var incident = SomeRecords.Incident(mode, Now.AddDays(-Days * random.NextDouble()), affected: number % 900);
                        incident.ServiceId = 1 + random.Next(Services);
                        incident.ResolvedAt = incident.StartedAt.AddMinutes(5 + random.Next(300));
                        if (number % 5 == 0) (incident.ChangeId, incident.ChangeBy) = ($"c-{random.Next(Changes)}", SetBy.Source);
                        return incident;
                    }),
                ]);
    }

    private static void AddPages(IServiceCollection services) => services
        .AddReading()
        .AddSingleton(Options.Create(new BusinessOptions())).AddSingleton(Options.Create(new MetricsOptions()))
        .AddJourneys().AddMatrix().AddIncidents().AddPostMortems().AddOverview().AddChanges();
}
