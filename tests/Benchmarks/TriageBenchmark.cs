using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Classification;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Features.Incidents;
using ReliabilityDashboard.Features.Incidents.Triage;
using ReliabilityDashboard.Features.Matrix;
using ReliabilityDashboard.Features.Matrix.Weights;
using ReliabilityDashboard.Features.Overview;
using ReliabilityDashboard.Features.PostMortems;
using ReliabilityDashboard.Reading;
using ReliabilityDashboard.Reading.Classification;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Storage.Triage;
using TestDatabases;

namespace Benchmarks;

/// <summary>Triage beside the overview where a tenth and all of 10 000 incidents of three years wait for a category, the rules alone on as
/// many texts, and 500 suggestions accepted and undone in one act.</summary>
internal static class TriageBenchmark
{
    private const int Services = 100, Incidents = 10_000, Days = 3 * 365, Modes = 500, Bulk = 500;

    private static readonly DateTime Now = SessionFile.End;

    private static readonly string[] Told =
    [
        "Connection pool exhausted", "Timeouts of the payment provider", "Node lost its disk", "Null reference after the release",
        "Duplicate orders in the export", "Slow for some people", "Certificate of the partner expired", "Out of memory in the worker",
    ];

    public static async Task RunAsync()
    {
        var texts = Enumerable.Range(0, Incidents).Select(number => (Title(number), Text(number))).ToArray();
        var rules = await Bench.FastestAsync(
            () => Task.FromResult(texts.Count(one => RuleClassifier.Of(one.Item1, one.Item2).Category is not null)), tries: 5);
        Bench.Say($"rules alone, {Incidents} texts", Bench.Milliseconds(rules));
        foreach (var provider in Bench.Providers)
            foreach (var waiting in new[] { Incidents / 10, Incidents }) await MeasureAsync(provider, waiting);
    }

    private static async Task MeasureAsync(StorageProvider provider, int waiting)
    {
        var clock = new ManualClock(Now);
        await using var bench = new DatabaseBench(await TestDatabase.CreateAsync(provider), clock, AddPages);
        await FillAsync(bench, waiting);
        var overview = await TakesAsync(
            "the overview", null, () => bench.Get<OverviewLoader>().LoadAsync(Page("/"), CancellationToken.None));
        await TakesAsync("triage", overview, () => bench.Get<TriageLoader>().LoadAsync(Page("/triage"), CancellationToken.None));

        var records = await bench.Get<WaitingReader>().ReadAsync(RecordFilter.All, CancellationToken.None);
        TriageDecision[] decisions =
        [
            .. records.Where(one => one.Suggested is not null).Take(Bulk).Select(one => new TriageDecision(
                one.Kind, one.Id, new() { { IncidentField.Category, one.Suggested } })),
        ];
        var (edits, token) = (bench.Get<TriageEdits>(), "");
        var accepted = await Bench.FastestAsync(async () =>
        {
            if (token.Length > 0) await edits.UndoAsync(token, "a benchmark", CancellationToken.None);
            var done = await edits.ApplyAsync("accepted", decisions, true, "a benchmark", CancellationToken.None);
            token = ((TriageResult.Done)done).UndoToken;
        }, tries: 5);
        Bench.Say($"{provider}: {decisions.Length} accepted in one act, the one before undone", Bench.Milliseconds(accepted));

        async Task<TimeSpan> TakesAsync(string what, TimeSpan? baseline, Func<Task> ask)
        {
            var took = await Bench.FastestAsync(async () =>
            {
                clock.Pass(TimeSpan.FromSeconds(31));
                // An incident that changes makes all of it anew, for the overview as for triage.
                await TouchAsync(bench, clock.GetUtcNow());
                await ask();
            }, tries: 5);
            Bench.Say($"{provider}, {waiting} of {Incidents} incidents wait: {what}", Bench.Milliseconds(took), took / (baseline ?? took));
            return took;
        }
    }

    private static async Task TouchAsync(DatabaseBench bench, DateTimeOffset now)
    {
        await bench.SaveAsync(SomeRecords.Mode($"Touched {now.Ticks}", now.UtcDateTime));
        await bench.Get<SettingWriter>().SetAsync("benchmark", now, "a benchmark", CancellationToken.None);
    }

    private static PageAddress Page(string path) => PageAddress.Parse($"http://localhost{path}?period=last-90-days");

    private static string Title(int number) => $"{Told[number % Told.Length]}, case {number}";

    private static string Text(int number) =>
        string.Join(' ', Enumerable.Range(0, 12).Select(line => $"{Told[(number + line * line) % Told.Length]} was seen on host {line}."));

    private static async Task FillAsync(DatabaseBench bench, int waiting)
    {
        var random = new Random(21);
        var modes = Enumerable.Range(0, Modes).Select(mode => SomeRecords.Mode($"Way to fail {mode}", Now.AddDays(-Days))).ToArray();
        await bench.SaveAsync(
            [
                .. modes,
                .. Enumerable.Range(1, Services).Select(id => new ServiceEntity
                {
                    Id = id, Name = $"service-{id}", NameKey = $"service-{id}", Declared = true,
                }),
            ]);
        await bench.SaveAsync(
            [
                .. Enumerable.Range(0, Incidents).Select(number =>
                {
                    var start = Now.AddDays(-Days).AddHours(number * Days * 24.0 / Incidents);
                    var incident = SomeRecords.Incident(modes[random.Next(Modes)], start, affected: number % 900);
                    (incident.ServiceId, incident.Title, incident.Description) = (1 + number % Services, Title(number), Text(number));
                    if (number % (Incidents / waiting) == 0) incident.Category = null;
                    incident.SourceFields = new()
                    {
                        { IncidentField.Title, incident.Title }, { IncidentField.StartedAt, start },
                        { IncidentField.ResolvedAt, incident.ResolvedAt }, { IncidentField.Category, incident.Category },
                    };
                    return incident;
                }),
            ]);
    }

    private static void AddPages(IServiceCollection services) => services
        .AddReading()
        .AddSingleton(Options.Create(new BusinessOptions())).AddSingleton(Options.Create(new MetricsOptions()))
        .AddJourneys().AddMatrix().AddIncidents().AddPostMortems().AddOverview();
}
