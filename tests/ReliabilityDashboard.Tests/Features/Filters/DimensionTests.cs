using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Attention;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Answers;
using ReliabilityDashboard.Reading.Tests;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Signals;
using static ReliabilityDashboard.Reading.Tests.Organisation;
using static TestDatabases.DatabaseBench;

namespace ReliabilityDashboard.Tests.Features.Filters;

/// <summary>Two records of each kind bear what is asked for, one of each something else; whoever is asked finds the two.</summary>
[EveryDatabase]
public sealed class DimensionTests : IAsyncLifetime
{
    private static readonly Period May = new(At("2026-05-01"), At("2026-06-01"));
    // An alias where there is one, and nothing spelled as it is stored.
    private static readonly Dictionary<Dimension, string> Asked = new()
    {
        [Dimension.Service] = "PAY-api",
        [Dimension.Team] = "checkout",
        [Dimension.Category] = "Data",
        [Dimension.Trigger] = "Growth",
        [Dimension.Severity] = "SEV1",
        [Dimension.Journey] = "pay",
        [Dimension.Segment] = "premium",
        [Dimension.Release] = "v4.12-RC",
        [Dimension.Platform] = "IOS",
        [Dimension.Source] = "FILES",
        [Dimension.Strategy] = "All-At-Once",
        [Dimension.WrittenBy] = "BOTH",
    };

    private Organisation organisation = null!;

    public static TheoryData<string> Words => new(Dimension.All.Select(dimension => dimension.Word));

    public async ValueTask InitializeAsync()
    {
        organisation = await OpenAsync("2026-05-20", services => services.AddSingleton<AttentionReader>());
        await organisation.WriteAsync(StoreAsync);
        await organisation.SessionsAsync(
            "2026-05-11T10:00:00Z", 2_000, 1, "payments", "V4.12-rc", journey: "Pay", platform: "iOS", segment: "Premium");
        await organisation.SessionsAsync(
            "2026-05-11T10:00:00Z", 500, 1, "search", "1.0", journey: "Find", platform: "web", segment: "free");
        await organisation.IncidentsAsync(
            [Open("payments", data: true), Open("payments", data: true), Open("search", data: false)]);
    }

    public ValueTask DisposeAsync() => organisation.DisposeAsync();

    [Theory]
    [MemberData(nameof(Words))]
    public async Task List_metrics_sessions_crashes_changes_and_attention_find_the_same_two(string word)
    {
        var dimension = Dimension.Find(word)!;
        var filter = new RecordFilter { [dimension] = [Asked[dimension]] };
        var (incidents, use, changes) = (Of(RecordKind.Incidents, 2), Of(RecordKind.Sessions, 2_000), Of(RecordKind.Changes, 2));

        Assert.Equal(incidents ?? 0, (await organisation.Get<IncidentListQuery>().ReadAsync(new(filter, May), Cancel)).Total);
        Assert.Equal(incidents, await MetricAsync("incidents", filter));
        Assert.Equal(use, await MetricAsync("crash-free-sessions", filter));
        Assert.Equal(Of(RecordKind.Crashes, 2), await MetricAsync("crashes", filter));
        Assert.Equal(changes, await MetricAsync("changes", filter));
        var attention = await organisation.Get<AttentionReader>().ReadAsync(filter, May, [], Cancel);
        Assert.Equal(incidents is null ? [] : ["2 incidents are open for more than a day"], attention.Select(item => item.Title));

        long? Of(RecordKind records, long n) => records.Dimensions.Contains(dimension) ? n : null;
    }

    [Fact]
    public async Task Only_a_service_of_the_name_and_of_the_team_passes_both()
    {
        var filter = new RecordFilter { [Dimension.Service] = ["pay-api"], [Dimension.Team] = ["Discovery"] };

        Assert.Equal(0, (await organisation.Get<IncidentListQuery>().ReadAsync(new(filter, May), Cancel)).Total);
        Assert.Equal(0, await MetricAsync("incidents", filter));
        Assert.Equal(0, await MetricAsync("crash-free-sessions", filter));
        Assert.Equal(0, await MetricAsync("changes", filter));
    }

    [Fact]
    public async Task Services_are_listed_by_team_in_any_letter_case() =>
        Assert.Equal(
            ["payments"],
            (await organisation.Get<ServiceListQuery>().AfterAsync(null, new() { [Dimension.Team] = ["CHECKOUT"] }, 10, Cancel))
                .Select(service => service.Name));

    [Fact]
    public async Task Release_together_with_platform_finds_raw_sessions_in_any_letter_case() =>
        Assert.Equal(
            2_000,
            await MetricAsync("crash-free-sessions", new() { [Dimension.Release] = ["v4.12-rc"], [Dimension.Platform] = ["ios"] }));

    [Fact]
    public void The_table_of_each_kind_holds_the_dimensions_that_its_kind_has()
    {
        Assert.Equal(RecordKind.Incidents.Dimensions, IncidentDimensions.InMemory.Dimensions);
        Assert.Equal(RecordKind.Crashes.Dimensions, CrashDimensions.InMemory.Dimensions);
        Assert.Equal(RecordKind.Changes.Dimensions, ChangeDimensions.InMemory.Dimensions);
        Assert.Equal(RecordKind.Resources.Dimensions, ResourceDimensions.InMemory.Dimensions);
    }

    private async Task<long?> MetricAsync(string metric, RecordFilter filter)
    {
        var chosen = organisation.Chosen("2026-05-01", "2026-06-01");
        return await organisation.Get<MetricReader>().AskAsync(new(metric, filter, chosen), Cancel) switch
        {
            MetricAnswer answer => answer.Overall.N,
            _ => null,
        };
    }

    private static Action<IncidentEntity, NameDirectory> Open(string service, bool data) => (incident, names) =>
    {
        (incident.StartedAt, incident.Status, incident.ServiceId) = (At("2026-05-10"), IncidentStatus.Open, names.Service(service));
        incident.JourneyId = names.Journey(data ? "Pay" : "Find");
        incident.Segment = data ? "Premium" : "free";
        incident.Source = data ? "Files" : "pager";
        if (data)
            (incident.Category, incident.Trigger, incident.Severity) = (IncidentCategory.Data, Trigger.Growth, Severity.Sev1);
    };

    private static async Task StoreAsync(ReliabilityContext context, NameDirectory names)
    {
        var (payments, search) = (names.Service("payments")!.Value, names.Service("search")!.Value);
        var (pay, find) = (names.Journey("Pay")!.Value, names.Journey("Find")!.Value);
        (await context.Services.FindAsync([payments], Cancel))!.Team = "Checkout";
        (await context.Services.FindAsync([search], Cancel))!.Team = "Discovery";
        context.ServiceAliases.Add(new() { Alias = "pay-api", AliasKey = "pay-api", ServiceId = payments });
        context.CrashGroups.Add(new() { Id = 1, Key = "a", Title = "NullReferenceException" });
        await context.SaveChangesAsync(Cancel);
        foreach (var (number, isAsked) in new[] { (1, true), (2, true), (3, false) })
        {
            var name = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var (service, source) = (isAsked ? payments : search, isAsked ? "Files" : "pager");
            context.Changes.Add(new()
            {
                Source = source, ExternalId = name, At = At("2026-05-12"), Kind = ChangeKind.Release, ServiceId = service,
                Strategy = isAsked ? RolloutStrategy.AllAtOnce : RolloutStrategy.Canary, WrittenBy = isAsked ? WrittenBy.Both : null,
            });
            context.Crashes.Add(new()
            {
                Source = source, ExternalId = name, At = At("2026-05-12"), CrashGroupId = 1, ServiceId = service,
                JourneyId = isAsked ? pay : find, Segment = isAsked ? "Premium" : "free", Release = isAsked ? "V4.12-rc" : "1.0",
                Platform = isAsked ? "iOS" : "web",
            });
        }
    }
}
