using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Answers;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.Incidents;
using static ReliabilityDashboard.Reading.Tests.Organisation;
using static TestDatabases.DatabaseBench;

namespace ReliabilityDashboard.Reading.Tests.Metrics;

[EitherDatabase]
public sealed class SuggestedTriggerTests
{
    [Fact]
    public async Task A_release_suggested_for_an_incident_is_in_the_suggested_failure_rate_alone()
    {
        await using var organisation = await OpenAsync("2026-06-01");
        await ChangesAsync(organisation, Made("r-1", "2026-02-01T10:00Z"), Made("r-2", "2026-03-01T10:00Z"));
        await organisation.IncidentsAsync(Begun("2026-03-01T10:20Z"));

        var figures = await FailuresAsync(organisation);

        Assert.Equal((0, 0.5, 2L), (figures.Value.Value, figures.Suggested.Value, figures.N));
    }

    [Fact]
    public async Task A_change_that_the_source_names_gives_the_trigger_and_nothing_is_suggested_beside_it()
    {
        await using var organisation = await OpenAsync("2026-06-01");
        await ChangesAsync(
            organisation, Made("r-1", "2026-02-01T10:00Z"), Made("r-2", "2026-03-01T10:00Z"),
            Made("i-1", "2026-02-28T10:00Z", ChangeKind.Infrastructure));
        await organisation.IncidentsAsync(Begun("2026-03-01T10:20Z", change: "i-1"));

        var view = await organisation.Get<IncidentReader>().FindAsync("1", Cancel);
        var figures = await FailuresAsync(organisation);

        Assert.Equal(Trigger.Infrastructure, view!.Incident.Trigger);
        Assert.Null(view.Trigger.Suggested);
        var column = IncidentColumns.Of(Domain.Incidents.Fields.IncidentField.Trigger);
        Assert.Equal(SetBy.Source, column.By(view.Detail.Stored));
        Assert.Equal((1 / 3.0, 1 / 3.0), (figures.Value.Value, figures.Suggested.Value));
    }

    [Fact]
    public async Task A_filter_by_trigger_takes_what_was_said_and_tells_how_many_it_leaves_out()
    {
        await using var organisation = await OpenAsync("2026-06-01");
        await ChangesAsync(
            organisation, Made("r-1", "2026-02-01T10:00Z"), Made("r-2", "2026-03-01T10:00Z"), Made("r-3", "2026-03-20T10:00Z"),
            Made("i-1", "2026-02-28T10:00Z", ChangeKind.Infrastructure, "other"));
        await organisation.IncidentsAsync(
            Begun("2026-03-01T10:20Z"), // r-2 is suggested
            Begun("2026-03-20T10:10Z", change: "r-1"), // a release by its source
            Begun("2026-03-21T10:10Z", change: "i-1"), // infrastructure, of the only change with that id
            Begun("2026-05-01T10:10Z", trigger: Trigger.Release),
            Begun("2026-05-02T10:10Z"),
            Begun("2026-05-03T10:10Z", change: "nobody knows it"));

        Assert.Equal((2, 1), await ByAsync(organisation, "release"));
        Assert.Equal((1, 0), await ByAsync(organisation, "infrastructure"));
        Assert.Equal((3, 0), await ByAsync(organisation, "unknown"));
        Assert.Equal((3, 1), await ByAsync(organisation, "release", "infrastructure"));
        Assert.Equal((6, null), await ByAsync(organisation));
    }

    [Fact]
    public async Task Of_a_duration_those_count_as_left_out_whose_span_the_period_holds()
    {
        await using var organisation = await OpenAsync("2026-06-01");
        await ChangesAsync(organisation, Made("r-1", "2026-02-01T10:00Z"), Made("r-2", "2026-03-01T10:00Z"));
        await organisation.IncidentsAsync(
            (incident, names) =>
            {
                Begun("2026-03-01T10:20Z")(incident, names);
                incident.ResolvedAt = At("2026-04-02");
            });
        var releases = new RecordFilter { [Dimension.Trigger] = ["release"] };

        Assert.Equal([1, 0, 0, 1], [
            await InAsync(IncidentCount.Metric, 3), await InAsync(IncidentCount.Metric, 4), await InAsync(TimeToRecovery.Metric, 3),
            await InAsync(TimeToRecovery.Metric, 4),
        ]);

        async Task<int?> InAsync(Metric metric, int month) =>
            Assert.IsType<MetricAnswer>(
                await organisation.Get<MetricReader>().AskAsync(
                    new(metric.Id, releases, organisation.Chosen($"2026-0{month}-01", $"2026-0{month + 1}-01")), Cancel))
                .SuggestedLeftOut;
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(0, null)]
    [InlineData(1, "This trigger is only suggested for 1 more incident: neither source nor person said it, so it is left out.")]
    [InlineData(3, "This trigger is only suggested for 3 more incidents: neither source nor person said it, so they are left out.")]
    public void What_is_left_out_is_said_in_one_sentence(int? suggested, string? said) =>
        Assert.Equal(said, TriggerWords.LeftOut(suggested));

    private static async Task<(int Found, int? LeftOut)> ByAsync(Organisation organisation, params string[] triggers)
    {
        var filter = new RecordFilter { [Dimension.Trigger] = new([.. triggers]) };
        var chosen = organisation.Chosen("2026-01-01", "2026-06-01");
        var request = new IncidentListRequest(filter, chosen.Period);
        var listed = await organisation.Get<IncidentListQuery>().CountAsync(request, Cancel);
        var leftOut = await organisation.Get<LeftOutReader>().SuggestedAsync(request, Cancel);

        var answer = Assert.IsType<MetricAnswer>(
            await organisation.Get<MetricReader>().AskAsync(new(IncidentCount.Metric.Id, filter, chosen), Cancel));
        Assert.Equal((listed, leftOut), ((int)answer.Overall.N, answer.SuggestedLeftOut));
        var matrix = await organisation.Get<MatrixReader>().ReadAsync(new(MatrixOf.Incidents, null, filter, chosen.Period), Cancel);
        Assert.Equal((listed, leftOut), (matrix.Figures!.Points.Sum(point => point.Occurrences.Count), matrix.SuggestedLeftOut));
        return (listed, leftOut);
    }

    private static async Task<ChangeFailureFigures> FailuresAsync(Organisation organisation)
    {
        var reply = await organisation.Get<MetricReader>().AskAsync(
            new(ChangeFailureRate.Metric.Id, RecordFilter.All, organisation.Chosen("2026-01-01", "2026-06-01")), Cancel);
        return (ChangeFailureFigures)Assert.IsType<MetricAnswer>(reply).Overall.Figures;
    }

    private static Action<IncidentEntity, Storage.Services.NameDirectory> Begun(
        string at, string? change = null, Trigger? trigger = null) =>
        (incident, names) =>
        {
            incident.StartedAt = At(at);
            incident.ServiceId = names.Service("shop");
            (incident.ChangeId, incident.ChangeBy) = (change, change is null ? null : SetBy.Source);
            (incident.Trigger, incident.TriggerBy) = (trigger, trigger is null ? null : SetBy.Source);
        };

    private static (string Id, string At, ChangeKind Kind, string Source) Made(
        string id, string at, ChangeKind kind = ChangeKind.Release, string source = "files") => (id, at, kind, source);

    private static Task ChangesAsync(Organisation organisation, params (string Id, string At, ChangeKind Kind, string Source)[] made) =>
        organisation.WriteAsync(
            (context, names) =>
            {
                foreach (var (id, at, kind, source) in made)
                    context.Changes.Add(
                        new ChangeEntity { Source = source, ExternalId = id, At = At(at), Kind = kind, ServiceId = names.Service("shop") });
                return Task.CompletedTask;
            });
}
