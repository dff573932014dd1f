using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Reading.Changes;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Answers;
using ReliabilityDashboard.Storage.Changes;
using static ReliabilityDashboard.Reading.Tests.Organisation;
using static TestDatabases.DatabaseBench;

namespace ReliabilityDashboard.Reading.Tests.Changes;

[EveryDatabase]
public sealed class ChangeReaderTests
{
    private static readonly Period All = new(At("2026-01-01"), At("2026-06-01"));

    [Fact]
    public async Task A_change_tells_what_it_set_off_what_it_may_have_and_what_it_fixes()
    {
        await using var organisation = await OpenAsync("2026-06-01");
        await StoreAsync(
            organisation,
            Made("r-1", "2026-02-01T10:00Z"), Made("r-2", "2026-03-01T10:00Z"),
            Made("h-1", "2026-03-01T11:00Z", "Hotfix", "1"), Made("h-2", "2026-03-01T12:00Z", "hotfix"),
            Made("h-3", "2026-04-01T12:00Z", "4.1", "nobody knows it"));
        await organisation.IncidentsAsync(
            (incident, names) =>
            {
                (incident.StartedAt, incident.ResolvedAt) = (At("2026-03-01T10:20Z"), At("2026-03-01T11:30Z"));
                incident.ServiceId = names.Service("shop");
            },
            (incident, names) =>
            {
                (incident.StartedAt, incident.ResolvedAt) = (At("2026-02-01T10:30Z"), At("2026-02-01T11:00Z"));
                (incident.ServiceId, incident.ChangeId, incident.ChangeBy) = (names.Service("shop"), "r-1", SetBy.Person);
            });

        var changes = await organisation.Get<ChangeFactReader>().ReadAsync(RecordFilter.All, All, Cancel);
        var listed = (await organisation.Get<ChangeListReader>().ReadAsync(
                changes, [.. changes.Facts.Select(one => one.Change)], Cancel)).ToDictionary(one => one.Change.ExternalId);

        var linked = Assert.Single(listed["r-1"].Incidents);
        Assert.Equal((SetBy.Person, 0.5), (linked.By, Math.Round(linked.Candidate!.Score, 9)));
        var suggested = Assert.Single(listed["r-2"].Incidents);
        Assert.Equal(SetBy.Suggested, suggested.By);
        Assert.True(suggested.Candidate!.Chance < 0.2);
        Assert.Equal(("1", null), (listed["h-1"].Fixes?.ExternalId, listed["h-1"].LooksLikeFixOf));
        Assert.Equal((null, "1"), (listed["h-2"].Fixes, listed["h-2"].LooksLikeFixOf?.ExternalId));
        // What is not stored fixes nothing, and is told as it was named.
        Assert.Equal((null, "nobody knows it"), (listed["h-3"].Fixes, listed["h-3"].Change.Fixes));

        var rework = (ReworkFigures)(await AnswerAsync(
            organisation, "deployment-rework-rate", organisation.Chosen("2026-01-01", "2026-06-01"))).Overall.Figures;
        Assert.Equal((0.2, 0.4, 5L), (rework.Value.Value, rework.Suggested.Value, rework.N));
        var failures = (ChangeFailureFigures)(await AnswerAsync(
            organisation, "change-failure-rate", organisation.Chosen("2026-01-01", "2026-06-01"))).Overall.Figures;
        Assert.Equal((1L, 2L, 5L), (failures.Failed, failures.FailedWithSuggested, failures.N));
    }

    [Fact]
    public async Task Figures_of_changes_are_asked_by_strategy_and_how_they_were_written_and_those_of_incidents_are_not()
    {
        await using var organisation = await OpenAsync("2026-06-01");
        await StoreAsync(
            organisation, Made("a", "2026-02-01T10:00Z", by: WrittenBy.Both, strategy: RolloutStrategy.AllAtOnce),
            Made("b", "2026-02-02T10:00Z"));
        Assert.Equal(1, await CountAsync(Dimension.WrittenBy, "both", "changes"));
        Assert.Equal(1, await CountAsync(Dimension.WrittenBy, "unknown", "deployment-rework-rate"));
        Assert.Equal(1, await CountAsync(Dimension.Strategy, "all-at-once", "change-failure-rate"));
        Assert.Null(await CountAsync(Dimension.Strategy, "canary", "incidents"));

        async Task<long?> CountAsync(Dimension dimension, string value, string metric) =>
            await organisation.Get<MetricReader>().AskAsync(
                    new(metric, new() { [dimension] = [value] }, organisation.Chosen("2026-01-01", "2026-06-01")), Cancel)
                is MetricAnswer answer
                    ? answer.Overall.N : null;
    }

    [Fact]
    public async Task Growth_in_traffic_is_offered_until_it_is_a_change()
    {
        await using var organisation = await OpenAsync("2026-05-20T12:00Z");
        await organisation.WriteAsync((context, names) =>
        {
            for (var day = At("2026-01-20"); day < At("2026-05-20"); day = day.AddDays(1))
                context.SignalDays.Add(new()
                {
                    ServiceId = names.Service("shop")!.Value, Day = DateOnly.FromDateTime(day), RequestSeconds = 86_400,
                    Requests = day == At("2026-05-10") ? 25_000 : 10_000 + day.Day,
                });
            return Task.CompletedTask;
        });
        var growth = organisation.Get<GrowthReader>();
        var offered = Assert.Single(await growth.ReadAsync(RecordFilter.All, All, Cancel));
        Assert.Equal(
            ("shop", At("2026-05-10"), At("2026-05-11"), 2.5),
            (offered.Service, offered.At, offered.EndedAt, Math.Round(offered.Ratio, 1)));
        Assert.Empty(await growth.ReadAsync(new() { [Dimension.Service] = ["other"] }, All, Cancel));
        Assert.Empty(await growth.ReadAsync(new() { [Dimension.WrittenBy] = ["unknown"] }, All, Cancel));
        Assert.Empty(await growth.ReadAsync(RecordFilter.All, new(At("2026-01-01"), At("2026-05-10")), Cancel));
        Assert.Equal(0, (await AnswerAsync(organisation, "changes", organisation.Chosen("2026-01-01", "2026-05-20"))).Overall.N);

        await organisation.Get<ChangeEdits>().AddGrowthAsync(
            offered.Service, offered.At, offered.EndedAt, offered.Title, "Ada", Cancel);
        organisation.Clock.Pass(TimeSpan.FromSeconds(2));
        Assert.Empty(await growth.ReadAsync(RecordFilter.All, All, Cancel));
        Assert.Equal(1, (await AnswerAsync(organisation, "changes", organisation.Chosen("2026-01-01", "2026-05-20"))).Overall.N);
    }

    [Fact]
    public async Task How_much_changes_hurt_is_not_told_of_a_time_without_records()
    {
        await using var organisation = await OpenAsync("2026-06-01");
        var none = await organisation.Get<ChangeEffectReader>().ReadAsync(RecordFilter.All, All, Cancel);
        Assert.Equal((null, "there is no time to look at yet"), (none.RateRatio, none.Reason));
        Assert.Equal(
            "How much changes hurt cannot be told: there is no time to look at yet.", ChangeTableWords.Effect(none));
        Assert.Equal(
            "No reliable difference: incidents begin 2.30 times as often in the two hours after a release or configuration change as at "
                + "other times (95 % interval 0.90 to 3.80).",
            ChangeTableWords.Effect(new(2.3, new(0.9, 3.8), 3, 9, null)).Replace('\u202f', ' '));
    }

    [Fact]
    public void A_row_says_once_what_is_the_same_of_all_that_was_compared()
    {
        var row = new ChangeRow("both", new(1, 1, 9), new(1, 1, 9), SpanSet.None);
        Assert.Empty(ChangeTableWords.Verdicts(row));
        row.Verdicts[ChangeMeasures.Recovery] = Result(Verdict.NoReliableChange);
        row.Verdicts[ChangeMeasures.Failures] = Result(Verdict.NoReliableChange);
        Assert.Equal(["no reliable difference"], ChangeTableWords.Verdicts(row));
        row.Verdicts[ChangeMeasures.Recovery] = Result(Verdict.Higher);
        Assert.Equal(["failures: no reliable difference", "recovery: longer than the others"], ChangeTableWords.Verdicts(row));

        static ComparisonResult Result(Verdict verdict) => new(verdict, 0.5, 0.5, TestKind.Fisher, 9, 9);
    }

    private static ChangeEntity Made(
        string id, string at, string title = "4.0", string? fixes = null, WrittenBy? by = null, RolloutStrategy? strategy = null) =>
        new()
        {
            Source = "files", ExternalId = id, At = At(at), Kind = ChangeKind.Release, Title = title, Fixes = fixes, WrittenBy = by,
            Strategy = strategy,
        };

    private static Task StoreAsync(Organisation organisation, params ChangeEntity[] changes) =>
        organisation.WriteAsync((context, names) =>
        {
            foreach (var change in changes)
            {
                change.ServiceId = names.Service("shop");
                context.Changes.Add(change);
            }
            return Task.CompletedTask;
        });
}
