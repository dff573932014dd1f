using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Categories;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Reading.Tests.Categories;

/// <summary>Categories of a stored year: resource failures treble while traffic grows by a fifth.</summary>
[EveryDatabase]
public sealed class CategoryReaderTests : IAsyncLifetime
{
    // The half years are Oct 2025 – Mar 2026 and Apr – Sep 2026.
    private static readonly DateTime Now = Organisation.At("2026-10-05T12:00:00Z"), Monday = Organisation.At("2025-09-29");
    private static readonly Period Year = new(Organisation.At("2025-10-01"), Organisation.At("2026-10-01"));
    private Organisation organisation = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        organisation = await Organisation.OpenAsync("2026-10-05T12:00:00Z");
        await organisation.SaveAsync(
            new ServiceEntity { Id = 1, Name = "web", NameKey = "web", Declared = true, Team = "Shop" },
            new ServiceEntity { Id = 2, Name = "pay", NameKey = "pay", Declared = true, Team = "Money" },
            new JourneyEntity
            {
                Id = 7, Name = "Buy", NameKey = "buy", SessionsPerHour = 100, ConversionRate = 0.1, AverageOrderValue = 10,
            });
        await organisation.IncidentsAsync(
            [
                // Begins the first whole week.
                Failed(0, 0, incident => (incident.Category, incident.Exercise) = (null, true)),
                .. Enumerable.Range(0, 52).SelectMany(Week),
            ]);
    }

    public ValueTask DisposeAsync() => organisation.DisposeAsync();

    [Fact]
    public async Task How_much_of_each_is_told_by_incidents_hours_and_money()
    {
        var all = await ReadAsync();
        Assert.Equal([.. Enum.GetValues<IncidentCategory>().Cast<IncidentCategory?>(), null], all.Rows.Select(row => row.Category));
        var resource = all.Rows.Single(row => row.Category == IncidentCategory.Resource);
        var logic = all.Rows.Single(row => row.Category == IncidentCategory.Logic);
        Assert.Equal((104L, 26L, 26L), (resource.Incidents, logic.Incidents, all.Unknown.Incidents));
        Assert.Equal(104 / 156.0, resource.Share.Value!.Value, precision: 9);
        // An hour each; those of pay are worth 100 sessions · 1 % · 10 % · 10.
        Assert.Equal((104, 104L, 104 / 156.0), (resource.Hours.Sum!.Value, resource.Hours.N, resource.Hours.Share!.Value));
        Assert.Equal((26, 26L, 1.0), (logic.Money.Sum!.Value, logic.Money.N, logic.Money.Share!.Value));
        Assert.Equal((null, 0L, null), (resource.Money.Sum, resource.Money.N, resource.Money.Share));
        Assert.Equal((0.01, 26L), (logic.Blast.Median.Value, logic.Blast.N));
    }

    [Fact]
    public async Task Growth_is_set_against_sessions_and_alarms_in_the_words_of_the_article()
    {
        await SessionsAsync();
        var all = await ReadAsync();
        var growth = all.Rows.Single(row => row.Category == IncidentCategory.Resource).Growth!;
        // One a week of 25 whole weeks, then three; the week of the turn is whole in neither half year.
        Assert.Equal((TrafficKind.Sessions, 1.2, true), (all.TrafficOf, all.Traffic!.Value, growth.Alarm));
        Assert.Equal(3, growth.Incidents!.Value, precision: 9);
        Assert.Equal(2.5, growth.Relative!.Value, precision: 9);
        Assert.Equal("+200 % against +20 %, capacity model broken", Plain(CategoryWords.Growth(growth, true)));
        Assert.Equal(
            ["Resource exhaustion failures have increased 200 % in the last two quarters while traffic has grown 20 %: your capacity "
                + "planning model is broken and needs to be redesigned before the next growth spike."],
            CategoryWords.Alarms(all).Select(Plain));
        Assert.Null(all.Unknown.Growth);
        Assert.StartsWith(
            "Resource exhaustion is what fails most in 2026: 66.7 % of 156 incidents; Logic costs most, 100.0 % of the money.",
            Plain(CategoryWords.Lede(all, "2026")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_sessions_are_stored_requests_stand_for_them_and_without_either_nothing_is_told()
    {
        Assert.Null((await ReadAsync()).Rows[0].Growth!.Interval);
        await organisation.SaveAsync(
            [
                .. Days().SelectMany(day => new[]
                {
                    new SignalDay { ServiceId = 1, Day = day.Date, Requests = day.Later ? 300 : 100 },
                    new SignalDay { ServiceId = 2, Day = day.Date, Requests = 100 },
                }),
            ]);
        var (all, shop) = (await ReadAsync(), await ReadAsync(RecordFilter.All.With(Dimension.Team, ["shop"])));
        Assert.Equal((TrafficKind.Requests, 2.0), (all.TrafficOf, all.Traffic!.Value));
        Assert.Equal(3.0, shop.Traffic!.Value);
        // A journey has no requests.
        Assert.Null((await ReadAsync(RecordFilter.All.With(Dimension.Journey, ["Buy"]))).TrafficOf);
    }

    [Fact]
    public async Task Improvements_stand_beside_the_categories_they_are_aimed_at()
    {
        async Task<long> DoneAsync(string service, params string[] incidents) =>
            Assert.IsType<ActionEditResult.Saved>(await organisation.Get<ActionEdits>().CreateAsync(
                new()
                {
                    Title = Given<string>.Of($"Mend {service}"), Kind = Given<ActionKind?>.Of(ActionKind.Architectural),
                    Service = Given<string>.Of(service), State = Given<ActionState?>.Of(ActionState.Done),
                    Incidents = Given<ValueList<string>>.Of([.. incidents]),
                },
                ActionOrigin.Person, null, "Ada", Cancel)).Id;
        var logic = (await organisation.Get<HistoryCache>().GetAsync(Cancel)).Incidents
            .First(one => one.Incident.Category == IncidentCategory.Logic).Incident;
        var (aimed, elsewhere) = (await DoneAsync("pay", $"{logic.Id}"), await DoneAsync("web"));

        var all = await ReadAsync();
        Assert.Equal(
            [(IncidentCategory.Logic, aimed), ((IncidentCategory?)null, elsewhere)],
            all.Improvements().Select(one => (one.Row.Category, one.One.Action.Id)));
        Assert.Equal(
            [aimed],
            (await ReadAsync(RecordFilter.All.With(Dimension.Team, ["Money"]))).Improvements().Select(one => one.One.Action.Id));
    }

    private static IEnumerable<Action<IncidentEntity, NameDirectory>> Week(int week)
    {
        for (var i = 0; i < (week < 26 ? 1 : 3); i++)
            yield return Failed(week, 3 + i, incident => incident.Category = IncidentCategory.Resource);
        if (week % 2 == 1) yield return Failed(week, 4, incident => incident.Category = null);
        if (week % 2 == 0)
            yield return Failed(week, 4, incident =>
                (incident.Category, incident.ServiceId, incident.JourneyId, incident.AffectedUsers, incident.ActiveUsers) =
                    (IncidentCategory.Logic, 2, 7, 10, 1_000));
    }

    private static Action<IncidentEntity, NameDirectory> Failed(int week, int day, Action<IncidentEntity> more) => (incident, _) =>
    {
        incident.ServiceId = 1;
        (incident.StartedAt, incident.ResolvedAt) = (Monday.AddDays(7 * week + day), Monday.AddDays(7 * week + day).AddHours(1));
        more(incident);
    };

    private static IEnumerable<(DateOnly Date, bool Later)> Days() =>
        Enumerable.Range(0, 365).Select(day =>
            (DateOnly.FromDateTime(Year.From).AddDays(day), Year.From.AddDays(day) >= Organisation.At("2026-04-01")));

    private Task SessionsAsync() => organisation.SaveAsync(
        [.. Days().Select(day => new SessionDay { ServiceId = 1, Day = day.Date, Total = day.Later ? 1_200 : 1_000 })]);

    private Task<CategoryStandings> ReadAsync(RecordFilter? filter = null) =>
        organisation.Get<CategoryReader>().ReadAsync(filter ?? RecordFilter.All, Year, Cancel);

    private static string Plain(string text) => text.Replace('\u202f', ' ');
}
