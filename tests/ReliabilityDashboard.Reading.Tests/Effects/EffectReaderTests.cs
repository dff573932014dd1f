using System.Globalization;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Effects;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Effects;
using ReliabilityDashboard.Reading.FailureModes;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Reading.Tests.Effects;

/// <summary>Effects out of a stored history: 26 weeks on both sides of a Monday.</summary>
[EveryDatabase]
public sealed class EffectReaderTests : IAsyncLifetime
{
    private static readonly DateTime Done = Organisation.At("2026-03-02");
    private Organisation organisation = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        organisation = await Organisation.OpenAsync("2026-09-02T12:00:00Z");
        await organisation.SaveAsync(Service(1, "web"), Service(2, "pay"), Service(3, "fyn"));
        await organisation.SaveAsync(
            new DependencyEntity
            {
                CallerId = 1, CalleeId = 2, Source = "files", Origin = DependencyOrigin.Observed, ObservedAt = Done.AddDays(-5),
                BucketSeconds = 3_600, Calls = 10,
            });
        // Two a week of pay before, one in four weeks since; four of web all the time. The first week is begun by a drill.
        await organisation.IncidentsAsync(
            [
                Failed(-26, 0, incident => (incident.ServiceId, incident.Exercise, incident.FailureModeId) = (1, true, 1)),
                .. Enumerable.Range(-26, 52).SelectMany(week => Week(week)),
            ]);
    }

    public ValueTask DisposeAsync() => organisation.DisposeAsync();

    [Fact]
    public async Task Of_a_service_what_began_there_is_counted_and_set_against_all_others()
    {
        var id = await DoneAsync(new() { Service = Given<string>.Of("PAY") });
        var found = (await organisation.Get<EffectReader>().ReadAsync(Cancel))[id];
        var effect = found.Effect!;
        Assert.Equal((52L, 7L, 104L, 104L), (
            effect.Rate.Before.Incidents, effect.Rate.After.Incidents, effect.Outside.Before.Incidents, effect.Outside.After.Incidents));
        Assert.Equal(("pay", EffectVerdict.Fewer), (effect.Scope.Service, effect.Verdict));
        Assert.Empty(found.Categories);
        Assert.Equal("fewer incidents since", EffectWords.Of(effect));
        Assert.Equal("52 in the 26 weeks before, 7 in 26 weeks since", EffectWords.Counts(effect.Rate));
        Assert.StartsWith(
            "0.13 × as many a week, all others 1.00 ×; set against them 0.13 × (", EffectWords.Ratios(effect), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_merged_stays_tied_and_what_led_to_it_belongs_to_neither_side()
    {
        var first = (await organisation.Get<HistoryCache>().GetAsync(Cancel)).Incidents
            .First(one => one.Incident.StartedAt >= Done.AddDays(-21) && one.Incident.GroupId == 2).Incident.Id;
        var id = await DoneAsync(new() { Service = Given<string>.Of("web"), Groups = Ids(2), Incidents = Ids(first) });
        await organisation.Get<FailureModeEdits>().MergeAsync(2, 1, "Ada", Cancel);
        organisation.Clock.Pass(TimeSpan.FromSeconds(31));

        var found = (await organisation.Get<EffectReader>().ReadAsync(Cancel))[id];

        Assert.Equal([1], found.Effect!.Scope.Groups);
        Assert.Equal([1], found.Modes);
        // Three weeks led to it.
        Assert.Equal((23, 26), (found.Effect.Weeks.Before.Count, found.Effect.Weeks.After.Count));
        Assert.Equal([IncidentCategory.Integration], found.Categories);
    }

    [Fact]
    public async Task Only_done_improvements_with_a_day_have_one()
    {
        var open = await MadeAsync(new() { Service = Given<string>.Of("pay") });
        var process = await DoneAsync(new() { Service = Given<string>.Of("pay"), Kind = Given<ActionKind?>.Of(ActionKind.Process) });
        var nowhere = await DoneAsync(new());
        var all = await organisation.Get<EffectReader>().ReadAsync(Cancel);
        Assert.Equal([nowhere], all.Keys);
        Assert.Null(all[nowhere].Effect);
        Assert.Equal("it is not done", EffectWords.Nothing((await organisation.Get<ActionQuery>().FindAsync(open, Cancel))!));
        Assert.Equal(
            "it is no architectural improvement", EffectWords.Nothing((await organisation.Get<ActionQuery>().FindAsync(process, Cancel))!));
        Assert.Equal("it names no failure mode, service or call, so nothing can be counted", EffectWords.Nothing(all[nowhere].Action));
    }

    [Fact]
    public async Task The_architecture_of_the_day_before_stands_beside_that_of_now()
    {
        var id = await DoneAsync(new() { Caller = Given<string>.Of("web"), Callee = Given<string>.Of("pay") });
        // Seen for the last time five days before, and never declared.
        var change = (await organisation.Get<ModelledChangeReader>()
            .ReadAsync((await organisation.Get<ActionQuery>().FindAsync(id, Cancel))!, Cancel))!;
        Assert.Equal("pay", change.Node);
        Assert.Equal(["web"], change.Before.Services);
        Assert.Empty(change.After.Services);
        Assert.Equal("50.0 % of other services before, 0.0 % now", Plain(EffectWords.Modelled(change)));
    }

    [Fact]
    public async Task A_failure_mode_that_comes_back_after_its_improvement_is_a_regression_of_it()
    {
        var id = await DoneAsync(new() { Groups = Ids(2) });
        var view = (await organisation.Get<FailureModeReader>().FindAsync("2", Cancel))!;
        Assert.Equal((id, true), (view.BackAfter!.Action.Id, view.IsRegression));
        Assert.Null((await organisation.Get<FailureModeReader>().FindAsync("1", Cancel))!.BackAfter);
    }

    private Task<long> DoneAsync(ActionPatch more) => MadeAsync(more with
    {
        State = Given<ActionState?>.Of(ActionState.Done), Done = Given<DateOnly?>.Of(DateOnly.FromDateTime(Done)),
        Opened = Given<DateOnly?>.Of(new(2026, 1, 5)),
    });

    private async Task<long> MadeAsync(ActionPatch said)
    {
        if (!said.Kind.IsGiven) said = said with { Kind = Given<ActionKind?>.Of(ActionKind.Architectural) };
        return Assert.IsType<ActionEditResult.Saved>(await organisation.Get<ActionEdits>().CreateAsync(
            said with { Title = Given<string>.Of("Do it") }, ActionOrigin.Person, null, "Ada", Cancel)).Id;
    }

    private static string? Plain(string? text) => text?.Replace('\u202f', ' ');

    private static IEnumerable<Action<IncidentEntity, NameDirectory>> Week(int week)
    {
        for (var i = 0; i < (week < 0 ? 2 : week % 4 == 0 ? 1 : 0); i++)
            yield return Failed(week, i + 1, incident =>
                (incident.ServiceId, incident.FailureModeId, incident.Category) = (2, 2, IncidentCategory.Integration));
        for (var i = 0; i < 4; i++) yield return Failed(week, i + 1, incident => incident.ServiceId = 1);
    }

    private static Action<IncidentEntity, NameDirectory> Failed(int week, int day, Action<IncidentEntity> more) => (incident, _) =>
    {
        (incident.StartedAt, incident.ResolvedAt) = (Done.AddDays(7 * week + day), Done.AddDays(7 * week + day).AddHours(1));
        more(incident);
    };

    private static ServiceEntity Service(int id, string name) => new() { Id = id, Name = name, NameKey = name, Declared = true };

    private static Given<ValueList<string>> Ids(params long[] ids) =>
        Given<ValueList<string>>.Of([.. ids.Select(id => id.ToString(CultureInfo.InvariantCulture))]);
}
