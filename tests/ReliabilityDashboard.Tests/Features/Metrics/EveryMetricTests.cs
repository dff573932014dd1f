using System.Globalization;
using Microsoft.OpenApi;
using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Features.Metrics;
using ReliabilityDashboard.Features.Trends;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Answers;
using ReliabilityDashboard.Reading.Tests;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.Crashes;
using static ReliabilityDashboard.Reading.Tests.Organisation;
using static TestDatabases.DatabaseBench;

namespace ReliabilityDashboard.Tests.Features.Metrics;

/// <summary>A line in the catalogue is all that a metric needs to be answered, described, charted and worded.</summary>
[EveryDatabase]
public sealed class EveryMetricTests
{
    private const string Now = "2026-10-15T12:00:00Z";

    [Fact]
    public async Task Every_metric_is_answered_with_a_value_in_each_field()
    {
        await using var organisation = await StoredAsync();
        foreach (var metric in MetricCatalogue.All)
        {
            var answer = await AskAsync(organisation, metric);

            Assert.True(answer.Overall.N > 0, metric.Id);
            Assert.Null(answer.Reason);
            Assert.NotNull(answer.Comparison!.Result);
            Assert.DoesNotContain(null, answer.Overall.Values.Values);
            Assert.Equal([0, 0, answer.Overall.N], answer.Points.Select(point => point.Fields.N));
            Assert.NotEmpty(answer.Points[0].Fields.Reason ?? metric.Say(answer.Points[0].Fields.Figures)!);
        }
    }

    [Fact]
    public async Task Every_field_of_an_answer_is_described_with_the_kind_of_its_value()
    {
        await using var organisation = await StoredAsync();
        var document = new OpenApiDocument { Components = new() { Schemas = new Dictionary<string, IOpenApiSchema> { [nameof(MetricDocument)] = new OpenApiSchema() } } };
        MetricSchemas.Describe(document);
        Assert.Equal(MetricCatalogue.All.Select(metric => metric.Id), document.Components!.Schemas![nameof(MetricDocument)].Discriminator!.Mapping!.Keys);

        foreach (var metric in MetricCatalogue.All)
        {
            var schema = document.Components.Schemas[$"{MetricSchemas.NameOf(metric)}-figures"];
            Assert.Equal("n", schema.Properties!.Keys.First());
            IsDescribed((await AskAsync(organisation, metric)).Overall.Values, schema.Properties.Skip(1));
        }
    }

    [Fact]
    public async Task Every_metric_is_charted_and_worded()
    {
        await using var organisation = await StoredAsync();
        var sections = organisation.Get<TrendSections>();
        var question = await QuestionAsync(organisation);
        foreach (var metric in MetricCatalogue.All)
        {
            var reply = await organisation.Get<MetricReader>().AskAsync(question.For(metric), Cancel);

            var panel = await sections.DrawAsync(question, metric, reply, Cancel);

            Assert.Equal(metric.Title, panel.Title);
            Assert.False(panel is TrendSection<TimeSeriesData> lines ? lines.Chart!.IsEmpty : ((TrendSection<StackedShareData>)panel).Chart!.IsEmpty, metric.Id);
            Assert.NotEmpty(panel.Note!);
            Assert.All(panel.Figures, figure => Assert.True(figure is { Value: not null, Label.Length: > 0, Shown.Length: > 0 } && figure.Name.Split('.')[0] is { } id && MetricCatalogue.Find(id) is not null, figure.Name));
            Assert.Contains(panel.Figures, figure => MetricCatalogue.Field(figure.Name) is not null);
        }
    }

    [Fact]
    public async Task The_page_shows_each_chart_where_the_catalogue_puts_it()
    {
        await using var organisation = await StoredAsync();

        var charts = await organisation.Get<TrendSections>().LoadAsync(await QuestionAsync(organisation), [Step.Month], Cancel);

        Assert.Equal(
            MetricCatalogue.Entries.SelectMany(entry => new[] { (entry.Metric, Place: entry.Trend), (entry.Metric, Place: entry.Trend?.Survival) })
                .Where(one => one.Place is not null).OrderBy(one => one.Place!.Row).ThenBy(one => one.Place!.Column).Select(one => one.Metric.Id),
            charts.Rows.SelectMany(row => row).Select(one => one.Metric.Id));
    }

    private static void IsDescribed(IReadOnlyDictionary<string, object?> values, IEnumerable<KeyValuePair<string, IOpenApiSchema>> properties)
    {
        Assert.Equal(values.Keys, properties.Select(property => property.Key));
        foreach (var (name, schema) in properties)
        {
            Assert.NotEmpty(schema.Description!);
            var kind = values[name] switch
            {
                IReadOnlyDictionary<string, object?> => JsonSchemaType.Object,
                bool => JsonSchemaType.Boolean,
                string => JsonSchemaType.String,
                int or long => JsonSchemaType.Integer,
                double => JsonSchemaType.Number,
                var other => throw new InvalidOperationException($"{name} is {other}."),
            };
            Assert.Equal(kind, schema.Type & ~JsonSchemaType.Null);
            if (values[name] is IReadOnlyDictionary<string, object?> parts) IsDescribed(parts, schema.Properties!);
        }
    }

    private static async Task<MetricAnswer> AskAsync(Organisation organisation, Metric metric) =>
        await MetricReaderTests.AnswerAsync(organisation, metric.Id, organisation.Chosen("2026-04-01", "2026-07-01"), Step.Month, Compare.Previous);

    private static async Task<TrendQuestion> QuestionAsync(Organisation organisation)
    {
        var chosen = organisation.Chosen("2026-04-01", "2026-07-01");
        var family = await organisation.Get<HeadlineReader>().CompareAsync(RecordFilter.All, chosen, Compare.Previous, Cancel);
        return new(PageAddress.Parse("/trends?from=2026-04-01&to=2026-07-01"), chosen, Step.Month, family, family, ReportingCalendar.Utc, At(Now));
    }

    /// <summary>One June: eight incidents with every instant and number, a day of sessions with its users, a change and a crash that incidents and sessions tell of.</summary>
    private static async Task<Organisation> StoredAsync()
    {
        var organisation = await OpenAsync(Now, services => services.AddTrends());
        await organisation.SessionsAsync("2026-06-01", 10_000, 10, seconds: 86_400, users: 1_000, crashedUsers: 5);
        await organisation.WriteAsync((context, names) =>
        {
            context.Changes.Add(new ChangeEntity { Source = "files", ExternalId = "c", At = At("2026-06-01"), Kind = ChangeKind.Release, ServiceId = names.Service("web") });
            context.CrashGroups.Add(new CrashGroupEntity { Id = 1, Key = "k", Title = "t" });
            context.Crashes.Add(new CrashEntity { Source = "files", ExternalId = "1", At = At("2026-06-02"), ServiceId = names.Service("web")!.Value, CrashGroupId = 1 });
            return Task.CompletedTask;
        });
        await organisation.IncidentsAsync([.. Enumerable.Range(1, 8).Select<int, Action<Storage.Incidents.IncidentEntity, Storage.Services.NameDirectory>>(day => (incident, names) =>
        {
            var start = At(string.Create(CultureInfo.InvariantCulture, $"2026-06-{day + 1:00}"));
            (incident.StartedAt, incident.DetectedAt, incident.AcknowledgedAt) = (start, start.AddMinutes(day), start.AddMinutes(2 * day));
            (incident.MitigatedAt, incident.ResolvedAt) = (start.AddMinutes(10 * day), start.AddMinutes(20 * day));
            (incident.AffectedUsers, incident.ActiveUsers, incident.Category, incident.ChangeId) = (day, 100, IncidentCategory.Logic, "c");
            incident.ServiceId = names.Service("web");
        })]);
        return organisation;
    }
}
