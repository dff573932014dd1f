using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Journeys;
using ReliabilityDashboard.Domain.Losses;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Reading.Tests.Losses;

[EveryDatabase]
public sealed class ImpactReaderTests : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly Period Quarter = new(Organisation.At("2026-07-01"), Organisation.At("2026-10-01"));
    private Organisation organisation = null!;

    public async ValueTask InitializeAsync()
    {
        organisation = await Organisation.OpenAsync("2026-10-05T12:00:00Z");
        await organisation.SaveAsync(
            Service(1, "web", "Ordering", 2), Service(2, "pay", "Ordering", 5), Service(3, "mail", "Customer", 0),
            new JourneyEntity
            {
                Id = 1, Name = "Checkout", NameKey = "checkout", ConversionRate = 0.03, AverageOrderValue = 80, SessionsPerHour = 12_000,
                SlaTarget = 0.999, Services = [new() { ServiceId = 2, Critical = true }],
            });
    }

    public ValueTask DisposeAsync() => organisation.DisposeAsync();

    [Fact]
    public async Task Losses_are_told_by_each_grouping_and_the_dearest_stands_first()
    {
        // 576 an hour: 2 h at pay, 1 h at mail, and one without a share.
        await IncidentsAsync();
        var by = new Dictionary<ImpactBy, string>();
        foreach (var grouping in ImpactGroupings.All)
            by[grouping] = string.Join(
                " · ", (await AskAsync(grouping)).Rows.Select(row => $"{row.Title} {row.Sum.RevenueAtRisk:0} of {row.Sum.Incidents}"));

        Assert.Equal("Checkout 1728 of 2 · unknown  of 1", by[ImpactBy.Journey]);
        Assert.Equal("pro 1152 of 1 · unknown 576 of 2", by[ImpactBy.Segment]);
        Assert.Equal("Ordering 1152 of 2 · Customer 576 of 1", by[ImpactBy.Team]);
        Assert.Equal("Integration 1152 of 1 · Unknown 576 of 2", by[ImpactBy.Category]);
        Assert.Equal("pay 1152 of 1 · mail 576 of 1 · web  of 1", by[ImpactBy.Service]);
        Assert.Equal("Mode 1 1728 of 3", by[ImpactBy.FailureMode]);
    }

    [Fact]
    public async Task A_filter_narrows_them_and_one_that_incidents_do_not_have_is_refused()
    {
        await IncidentsAsync();
        var reader = organisation.Get<ImpactReader>();
        var ordering = RecordFilter.All.With(Dimension.Team, ["Ordering"]);
        Assert.Equal(1_152, (await reader.ReadAsync(new(ImpactBy.Journey, ordering, Quarter), Cancel)).Value!.All.RevenueAtRisk!.Value, 6);
        var refused = await reader.ReadAsync(
            new(ImpactBy.Journey, RecordFilter.All.With(Dimension.Platform, ["web"]), Quarter), Cancel);
        Assert.Equal("incidents have no platform", refused.Refusal!.Reason);
    }

    [Fact]
    public async Task Response_costs_hours_times_the_cost_that_somebody_set_and_formulas_say_their_numbers()
    {
        await IncidentsAsync();
        Assert.Null((await AskAsync(ImpactBy.Journey)).All.ResponseCost);
        await organisation.Get<SettingWriter>().SetAsync<double?>(SettingKeys.ResponseCostPerHour, 95, "Ada", Cancel);
        var answer = await AskAsync(ImpactBy.Journey);
        Assert.Equal(95 * 84, answer.All.ResponseCost);
        var words = new ImpactWords(new MoneyWords("EUR"));
        Assert.Equal(
            "12 000 sessions per hour × 2 h × 2 % of users × 3 % conversion × € 80 an order = € 1 152, € 576 per hour. An estimate.",
            Plain(words.Formula(answer.Money[answer.Incidents[0].Id])));
        Assert.StartsWith(
            "84.0 responder hours of 1 incident × € 95 an hour = € 7 980.", Plain(words.Response(answer.All)!), StringComparison.Ordinal);
        Assert.Equal("2 of 3 incidents", ImpactWords.OfAll(answer.All));
    }

    [Fact]
    public async Task What_rests_on_a_confirmed_cost_says_so_and_counts_nowhere_before()
    {
        await IncidentsAsync();
        await organisation.IncidentsAsync((one, _) =>
            (one.StartedAt, one.ResolvedAt, one.AffectedUsers, one.ActiveUsers) = (
                Organisation.At("2026-08-04"), Organisation.At("2026-08-04T02:00:00Z"), 2, 100));
        Assert.Equal(1_728, (await AskAsync(ImpactBy.Journey)).All.RevenueAtRisk!.Value, 6);
        Assert.Null(ImpactWords.Assumed((await AskAsync(ImpactBy.Journey)).All));

        await organisation.Get<SettingWriter>().SetAsync<double?>(SettingKeys.DowntimeCostPerMinute, 100, "Ada", Cancel);
        var all = (await AskAsync(ImpactBy.Journey)).All;
        Assert.Equal((1_968, ImpactBasis.Both), (Math.Round(all.RevenueAtRisk!.Value, 6), all.Basis));
        Assert.Equal("1 at the confirmed cost of a minute", ImpactWords.Assumed(all));
        var held = (await organisation.Get<IndustryReader>().ReadAsync(Cancel))
            .Single(one => one.Figure.Id == IndustryFigure.CostPerMinute);
        Assert.Equal((100d, "Ada", 14_056d), (held.Confirmed, held.SetBy, held.Figure.Value));
    }

    [Fact]
    public async Task A_team_of_nobody_has_no_share_and_the_largest_size_of_its_services_holds()
    {
        await IncidentsAsync();
        var all = await organisation.Get<FirefightingReader>().ReadAsync([], Quarter.To, Cancel);
        // 84 h / (5 × 40 h × 92 / 7) = 3.2 %; only the quarter of the first incident and later ones stand there.
        var ordering = all.Single(one => one.Team == "Ordering");
        Assert.Equal(84 / (5 * 40 * 92 / 7d), ordering.Share.Value!.Value, 12);
        Assert.Equal((1L, 1, 5, null), (ordering.Share.N, ordering.WithoutHours, ordering.TeamSize, ordering.Flag));
        Assert.Equal(Measured.None, all.Single(one => one.Team == "Customer").Share);
        var running = await organisation.Get<FirefightingReader>().ReadAsync(["customer"], Organisation.At("2026-12-01"), Cancel);
        Assert.Equal([true, false], running.Select(one => one.IsRunning));
    }

    [Fact]
    public async Task Journeys_and_services_keep_their_levels_over_the_window_that_is_set()
    {
        await organisation.IncidentsAsync((one, _) =>
        {
            one.StartedAt = Organisation.At("2026-10-01T10:00:00Z");
            one.ResolvedAt = one.StartedAt.AddMinutes(12);
            (one.ServiceId, one.AffectedUsers, one.ActiveUsers) = (2, 2, 100);
        });
        var level = (await organisation.Get<ServiceLevelReader>().ReadAsync(Cancel)).All.Single(one => one.Kind == LevelOf.Journey).Level;
        Assert.Equal((28.32, 0.298), (Math.Round(level.MinutesLeft!.Value, 6), Math.Round(level.Burn!.Value, 3)));

        await organisation.Get<SettingWriter>()
            .SetAsync<ServiceLevelWindow?>(SettingKeys.ServiceLevelWindow, ServiceLevelWindow.Month, "Ada", Cancel);
        level = (await organisation.Get<ServiceLevelReader>().ReadAsync(Cancel)).All[0].Level;
        Assert.Equal((Organisation.At("2026-10-01"), Organisation.At("2026-11-01")), (level.Window.From, level.Window.To));
        Assert.Equal(44_640 * 0.001 - 12, level.MinutesLeft!.Value, 6);
        Assert.Empty((await organisation.Get<FilteredLevels>().ReadAsync(RecordFilter.All.With(Dimension.Journey, ["other"]), Cancel)).All);
    }

    [Fact]
    public async Task Protected_revenue_stands_beside_four_quarters_before_the_first_improvement_until_somebody_freezes_others()
    {
        await QuartersAsync();
        Assert.Null((await organisation.Get<ProtectedReader>().ReadAsync(Cancel)).Baseline);
        await organisation.WriteAsync((context, _) => Task.FromResult(context.Add(new ActionEntity
        {
            Source = "files", ExternalId = "a", Title = "Breaker", Origin = ActionOrigin.Source, UpdatedAt = Quarter.From,
            SourceFields = new() { Kind = ActionKind.Architectural, State = ActionState.Done, Done = new DateOnly(2026, 5, 3) },
        })));
        organisation.Get<HistoryCache>().Forget();
        var usual = await organisation.Get<ProtectedReader>().ReadAsync(Cancel);
        Assert.False(usual.Baseline!.IsFrozen);
        Assert.Equal([new(2025, 4, 1), new(2025, 7, 1), new(2025, 10, 1), new(2026, 1, 1)], usual.Baseline.Holds.Quarters);
        // 576 each quarter of a million sessions; of the newest nothing.
        Assert.Equal((576, 0, 4), (
            Math.Round(usual.Newest!.Protected!.Expected, 6), usual.Newest.Protected.Observed, usual.Baseline.Holds.Sums.N));
        Assert.Equal(ProtectedVerdict.NotDistinguishableFromLuck, usual.Newest.Protected.Verdict);

        var frozen = (await organisation.Get<ProtectedReader>().FreezeAsync([new(2025, 4, 1)], Cancel))!;
        await organisation.Get<SettingWriter>().SetAsync(SettingKeys.Baseline, frozen, "Ada", Cancel);
        // What comes later of that quarter changes nothing.
        await organisation.IncidentsAsync(Loss("2025-05-20"));
        var fixedBaseline = await organisation.Get<ProtectedReader>().ReadAsync(Cancel);
        Assert.Equal(("Ada", 1, 576), (
            fixedBaseline.Baseline!.SetBy, fixedBaseline.Baseline.Holds.Sums.N, Math.Round(fixedBaseline.Baseline.Holds.Sums.Loss, 6)));
        Assert.Null(await organisation.Get<ProtectedReader>().FreezeAsync([new(2019, 1, 1)], Cancel));
        Assert.Null(await organisation.Get<ProtectedReader>().FreezeAsync([], Cancel));
    }

    [Fact]
    public async Task What_a_person_says_a_journey_is_worth_holds_and_shows_first_what_it_would_do_to_the_matrix()
    {
        await IncidentsAsync();
        var shift = await organisation.Get<MatrixShiftReader>()
            .ReadAsync(new Journey("checkout", null, 0.06, 80, 12_000), Cancel);
        Assert.Equal((1, ImpactUnit.Money, 864, 1_728), (
            shift.Changed, shift.After.Unit, Math.Round(shift.Before.Points[0].Impact, 6), Math.Round(shift.After.Points[0].Impact, 6)));
        Assert.StartsWith(
            "On the matrix of the last 12 months 1 failure mode of 1 would have another expected loss.",
            MatrixShiftWords.Say(shift, new("EUR"))[0], StringComparison.Ordinal);

        var edits = organisation.Get<JourneyEdits>();
        Assert.Contains("conversion_rate", (await edits.SaveAsync(1, null, new() { ConversionRate = 1.5 }, "Ada", Cancel)).Refusal);
        Assert.Contains("nobody", (await edits.SaveAsync(1, null, new() { CriticalServices = ["nobody"] }, "Ada", Cancel)).Refusal);
        Assert.Null((await edits.SaveAsync(1, 7, new() { ConversionRate = 0.06, CriticalServices = ["MAIL"] }, "Ada", Cancel)).Refusal);
        var answer = await AskAsync(ImpactBy.Journey);
        Assert.Equal(3_456, answer.All.RevenueAtRisk!.Value, 6);
        Assert.Equal(["mail"], answer.History.Journeys.Single().CriticalServices);
        var stored = (await organisation.Get<JourneyFiguresQuery>().ReadAsync(Cancel)).Single();
        Assert.Equal((7d, 0.03, 0.06, "Ada"), (stored.Weight, stored.Source.ConversionRate, stored.Holds.ConversionRate, stored.SetBy));

        await edits.SaveAsync(1, null, new(), "Ada", Cancel);
        Assert.Equal(1_728, (await AskAsync(ImpactBy.Journey)).All.RevenueAtRisk!.Value, 6);
    }

    private async Task<ImpactAnswer> AskAsync(ImpactBy by) =>
        (await organisation.Get<ImpactReader>().ReadAsync(new(by, RecordFilter.All, Quarter), Cancel)).Value!;

    private Task IncidentsAsync() => organisation.IncidentsAsync(
        (one, _) =>
        {
            (one.StartedAt, one.ResolvedAt, one.ServiceId) = (Organisation.At("2026-08-01"), Organisation.At("2026-08-01T02:00:00Z"), 2);
            (one.JourneyId, one.Segment, one.Category) = (1, "pro", IncidentCategory.Integration);
            (one.AffectedUsers, one.ActiveUsers, one.ResponderHours) = (2, 100, 84);
        },
        (one, _) =>
        {
            (one.StartedAt, one.ResolvedAt, one.ServiceId) = (Organisation.At("2026-08-02"), Organisation.At("2026-08-02T01:00:00Z"), 3);
            (one.JourneyId, one.AffectedUsers, one.ActiveUsers) = (1, 2, 100);
        },
        (one, _) =>
            (one.StartedAt, one.ResolvedAt, one.ServiceId) = (Organisation.At("2026-08-03"), Organisation.At("2026-08-03T01:00:00Z"), 1));

    private async Task QuartersAsync()
    {
        string[] months = ["2025-05-10", "2025-08-10", "2025-11-10", "2026-02-10", "2026-05-10"];
        foreach (var day in months.Append("2026-08-10"))
            await organisation.SaveAsync(
                new Storage.Sessions.SessionDay { ServiceId = 1, Day = DateOnly.Parse(day, null), Total = 1_000_000 });
        await organisation.IncidentsAsync([.. months.Select(Loss)]);
    }

    // 576.
    private static Action<Storage.Incidents.IncidentEntity, NameDirectory> Loss(string day) => (one, _) =>
    {
        (one.StartedAt, one.ResolvedAt, one.JourneyId) = (Organisation.At(day), Organisation.At(day).AddHours(1), 1);
        (one.AffectedUsers, one.ActiveUsers) = (2, 100);
    };

    private static ServiceEntity Service(int id, string name, string team, int size) =>
        new() { Id = id, Name = name, NameKey = name, Declared = true, Team = team, TeamSize = size };

    private static string Plain(string text) => text.Replace('\u202f', ' ');
}
