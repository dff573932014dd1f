using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Advice;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Advice;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Reading.Tests.Advice;

/// <summary>Advice out of a stored history, with what people said of it.</summary>
[EveryDatabase]
public sealed class AdviceReaderTests : IAsyncLifetime
{
    private static readonly DateTime Now = Organisation.At("2026-10-05T12:00:00Z");
    private Organisation organisation = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        organisation = await Organisation.OpenAsync("2026-10-05T12:00:00Z");
        await organisation.SaveAsync(Service(1, "web"), Service(2, "pay"), Service(3, "tips", tier: 3));
        await organisation.SaveAsync(
            Call(1, 2), Call(1, 3),
            new JourneyEntity { Id = 7, Name = "Buy", NameKey = "buy", Services = [new() { ServiceId = 1, Critical = true }] });
    }

    public ValueTask DisposeAsync() => organisation.DisposeAsync();

    [Fact]
    public async Task It_finds_what_incidents_of_92_days_say_and_no_others()
    {
        await organisation.IncidentsAsync(
            [
                .. new[] { 0, 91.9, 92.1 }.Select(days => Failed(days, incident => incident.ServiceId = 3)),
                Failed(1, incident => (incident.ServiceId, incident.Exercise) = (3, true)),
            ]);
        await organisation.SaveAsync(
            [.. Enumerable.Range(1, 4).Select(incident => new IncidentService { IncidentId = incident, ServiceId = 1 })]);

        var told = Assert.Single(await ReadAsync(), one => one.Found.Rule.Id == "peripheral-in-the-way");

        Assert.Equal(("web → tips", 1.0, AdviceState.New), (told.Found.Target.Text, told.Found.Strength, told.State));
        Assert.Equal(["web → tips", "2", "1"], told.Found.Because.Select(one => one.Id));
    }

    [Fact]
    public async Task It_finds_what_calls_resources_and_changes_say()
    {
        await organisation.IncidentsAsync(
            [
                Failed(3, incident => (incident.ServiceId, incident.Category) = (2, IncidentCategory.Resource)),
                .. Enumerable.Range(5, 3).Select(days => Failed(days, incident =>
                    (incident.ServiceId, incident.Category, incident.Trigger, incident.ChangeId) =
                        (1, IncidentCategory.Logic, days == 5 ? null : Trigger.Release, days == 5 ? "r" : null))),
            ]);
        await organisation.SaveAsync(
            [
                .. Enumerable.Range(1, 3).Select(hours => Call(1, 2, Now.AddHours(-hours))),
                .. Enumerable.Range(1, 3).Select(hours => new SignalBucketEntity
                {
                    ServiceId = 2, Time = Now.AddHours(-hours), BucketSeconds = 3_600, Requests = 1_000, Errors = 100,
                    LatencyOk = "1:900", LatencyFailed = "0.1:100",
                }),
                new SignalBucketEntity
                {
                    ServiceId = 2, Resource = "cpu", Time = Now.AddDays(-3).AddHours(-1), BucketSeconds = 600, Utilisation = 0.9,
                },
                new ChangeEntity
                {
                    Source = "files", ExternalId = "r", At = Now.AddDays(-5).AddHours(-5), Kind = ChangeKind.Release, ServiceId = 1,
                    Strategy = RolloutStrategy.AllAtOnce,
                },
            ]);

        Assert.Equal(
            ["black-hole pay", "growth-exhaustion pay", "release-logic web", "retry-storm web → pay"],
            (await ReadAsync()).Select(one => $"{one.Found.Rule.Id} {one.Found.Target.Text}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_rollout_of_a_change_that_an_incident_names_counts()
    {
        await organisation.IncidentsAsync(
            [.. Enumerable.Range(5, 3).Select(days => Failed(days, incident =>
                (incident.ServiceId, incident.Category, incident.Trigger, incident.ChangeId) =
                    (1, IncidentCategory.Logic, Trigger.Release, "r")))]);
        ChangeEntity Release(RolloutStrategy strategy) => new()
        {
            Source = "files", ExternalId = "r", At = Now.AddDays(-30), Kind = ChangeKind.Release, ServiceId = 1, Strategy = strategy,
        };
        await organisation.SaveAsync(Release(RolloutStrategy.Canary));

        Assert.DoesNotContain(await ReadAsync(), one => one.Found.Rule.Id == "release-logic");
    }

    [Fact]
    public async Task What_is_set_aside_comes_back_after_its_day()
    {
        await organisation.IncidentsAsync(
            [.. Enumerable.Range(1, 3).Select(days => Failed(days, incident => incident.ServiceId = 3))]);
        await organisation.SaveAsync(
            [.. Enumerable.Range(1, 3).Select(incident => new IncidentService { IncidentId = incident, ServiceId = 1 })]);
        async Task<StatedAdvice> ToldAsync() => (await ReadAsync()).Single(one => one.Found.Rule.Id == "peripheral-in-the-way");
        var found = (await ToldAsync()).Found;

        Assert.True(await organisation.Get<AdviceEdits>().SetAsideAsync(
            found.Id, found.Title, "It is being moved.", new(2026, 10, 6), "Ada", Cancel));

        var aside = await ToldAsync();
        Assert.Equal((AdviceState.SetAside, "Ada", "It is being moved."), (aside.State, aside.Aside?.SetBy, aside.Aside?.Reason));
        organisation.Clock.Pass(TimeSpan.FromHours(35));
        Assert.Equal(AdviceState.SetAside, (await ToldAsync()).State);
        organisation.Clock.Pass(TimeSpan.FromHours(1));
        Assert.Equal((AdviceState.New, found.Id), ((await ToldAsync()).State, (await ToldAsync()).Found.Id));
    }

    [Fact]
    public async Task What_became_an_action_stays_and_of_what_was_done_only_what_came_after_counts()
    {
        async Task<StatedAdvice?> ToldAsync() =>
            (await ReadAsync()).SingleOrDefault(one => one.Found.Rule.Id == "peripheral-in-the-way");
        async Task TipsAsync(params double[] days)
        {
            await organisation.IncidentsAsync([.. days.Select(day => Failed(day, incident =>
            {
                incident.ServiceId = 3;
                incident.Services = [new() { ServiceId = 1 }];
            }))]);
            organisation.Clock.Pass(TimeSpan.FromMinutes(1));
        }
        await TipsAsync(1, 2, 3);
        var found = (await ToldAsync())!;
        var edits = organisation.Get<ActionEdits>();

        var made = Assert.IsType<ActionEditResult.Saved>(
            await edits.TakeAsync(found.Found, AdvisedAction.Of(found.Found), null, "Ada", Cancel));
        var taken = (await ToldAsync())!;
        Assert.Equal((AdviceState.Taken, made.Id), (taken.State, taken.Action!.Id));
        var holds = taken.Action.Holds;
        Assert.Equal(
            ("Graceful degradation: web → tips", ActionKind.Architectural, "web → tips", "graceful-degradation"),
            (holds.Title, holds.Kind, holds.Target, holds.Pattern));
        Assert.Equal(found.Found.Because.Where(one => one.Kind == EvidenceKind.Incident).Select(one => one.Id), holds.Incidents);
        Assert.Contains(found.Found.Because[^1].Text, holds.Evidence, StringComparison.Ordinal);

        await edits.ApplyAsync(made.Id, Stand(ActionState.Done), null, "Ada", Cancel);
        Assert.Equal(AdviceState.Done, (await ToldAsync())!.State);

        // Twice after the day on which it was done, so that it fires again.
        organisation.Clock.Pass(TimeSpan.FromDays(5));
        await TipsAsync(-2);
        Assert.Equal(AdviceState.Done, (await ToldAsync())!.State);
        await TipsAsync(-3);
        var again = (await ToldAsync())!;
        Assert.Equal((AdviceState.New, made.Id, 1.0), (again.State, again.RegressionOf!.Id, again.Found.Strength));

        var second = Assert.IsType<ActionEditResult.Saved>(
            await edits.TakeAsync(again.Found, AdvisedAction.Of(again.Found), again.RegressionOf.Id, "Ada", Cancel));
        await edits.ApplyAsync(
            second.Id, Stand(ActionState.NotDoing) with { Reason = Given<string>.Of("It is bought.") }, null, "Grace", Cancel);
        var against = (await ToldAsync())!;
        Assert.Equal((AdviceState.SetAside, "It is bought.", "Grace"), (against.State, against.Aside!.Reason, against.Aside.SetBy));
        // What fires no more is gone, but for what became an action under way or done.
        organisation.Clock.Pass(TimeSpan.FromDays(100));
        await organisation.IncidentsAsync(Failed(-104, incident => incident.ServiceId = 2));
        organisation.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Null(await ToldAsync());
        await edits.ApplyAsync(second.Id, Stand(ActionState.InProgress), null, "Ada", Cancel);
        Assert.Equal((AdviceState.Taken, again.Found.Title), ((await ToldAsync())!.State, (await ToldAsync())!.Found.Title));
    }

    private static ActionPatch Stand(ActionState state) => new() { State = Given<ActionState?>.Of(state) };

    private Task<IReadOnlyList<StatedAdvice>> ReadAsync() => organisation.Get<AdviceReader>().ReadAsync(Cancel);

    private static Action<IncidentEntity, NameDirectory> Failed(double days, Action<IncidentEntity> more) => (incident, _) =>
    {
        (incident.StartedAt, incident.ResolvedAt) = (Now.AddDays(-days), Now.AddDays(-days).AddHours(1));
        incident.ServicesGiven = true;
        more(incident);
    };

    private static ServiceEntity Service(int id, string name, int? tier = null) =>
        new() { Id = id, Name = name, NameKey = name, Declared = true, Tier = tier };

    private static DependencyEntity Call(int caller, int callee, DateTime? seen = null) => new()
    {
        CallerId = caller, CalleeId = callee, Source = "files", TimeoutMs = 500,
        Origin = seen is null ? DependencyOrigin.Declared : DependencyOrigin.Observed,
        ObservedAt = seen ?? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
        Calls = seen is null ? null : 100, Retries = seen is null ? null : 50, Errors = seen is null ? null : 10,
    };
}
