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
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;
using static ReliabilityDashboard.Reading.Tests.Organisation;
using static TestDatabases.DatabaseBench;

namespace ReliabilityDashboard.Tests.Features.Metrics;

/// <summary>A line in the catalogue is all that a metric needs to be answered, described, charted and worded.</summary>
[EitherDatabase]
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
            Assert.DoesNotContain(null, answer.Overall.Values.Values);
            Assert.All(answer.Points, point => Assert.True(point.Fields.N > 0, metric.Id));
            // Enough on both sides for the test of its shape.
            Assert.True(answer.Comparison!.Result.P is not null, metric.Id);
        }
    }

    [Fact]
    public async Task Every_field_of_an_answer_is_described_with_the_kind_of_its_value()
    {
        await using var organisation = await StoredAsync();
        var document = new OpenApiDocument
        {
            Components = new() { Schemas = new Dictionary<string, IOpenApiSchema> { [nameof(MetricDocument)] = new OpenApiSchema() } },
        };
        MetricSchemas.Describe(document);
        Assert.Equal(
            MetricCatalogue.All.Select(metric => metric.Id),
            document.Components!.Schemas![nameof(MetricDocument)].Discriminator!.Mapping!.Keys);

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
            Assert.False(
                panel is TrendSection<TimeSeriesData> lines ? lines.Chart!.IsEmpty : ((TrendSection<StackedShareData>)panel).Chart!.IsEmpty,
                metric.Id);
            Assert.NotEmpty(panel.Note!);
            Assert.All(
                panel.Figures,
                figure =>
                    Assert.True(
                        figure is { Value: not null, Label.Length: > 0, Shown.Length: > 0 }
                            && figure.Name.Split('.')[0] is { } id
                            && MetricCatalogue.Find(id) is not null,
                        figure.Name
                    )
            );
            Assert.Contains(panel.Figures, figure => MetricCatalogue.Field(figure.Name) is not null);
        }
    }

    [Fact]
    public async Task The_page_shows_each_chart_where_the_catalogue_puts_it()
    {
        await using var organisation = await StoredAsync();

        var charts = await organisation.Get<TrendSections>().LoadAsync(await QuestionAsync(organisation), [Step.Month], Cancel);

        Assert.Equal(
            MetricCatalogue
                .Entries.SelectMany(entry => new[] { (entry.Metric, Place: entry.Trend), (entry.Metric, Place: entry.Trend?.Survival) })
                .Where(one => one.Place is not null)
                .OrderBy(one => one.Place!.Row)
                .ThenBy(one => one.Place!.Column)
                .Select(one => one.Metric.Id),
            charts.Rows.SelectMany(row => row).Select(one => one.Metric.Id)
        );
    }

    private static void IsDescribed(
        IReadOnlyDictionary<string, object?> values, IEnumerable<KeyValuePair<string, IOpenApiSchema>> properties)
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
            if (values[name] is IReadOnlyDictionary<string, object?> parts)
                IsDescribed(parts, schema.Properties!);
        }
    }

    private static async Task<MetricAnswer> AskAsync(Organisation organisation, Metric metric) =>
        await Organisation.AnswerAsync(
            organisation, metric.Id, organisation.Chosen("2026-04-01", "2026-07-01"), Step.Month, Compare.Previous);

    private static async Task<TrendQuestion> QuestionAsync(Organisation organisation)
    {
        var chosen = organisation.Chosen("2026-04-01", "2026-07-01");
        var family = await organisation.Get<HeadlineReader>().CompareAsync(RecordFilter.All, chosen, Compare.Previous, Cancel);
        return new(
            PageAddress.Parse("/trends?from=2026-04-01&to=2026-07-01"), chosen, Step.Month, family, family, ReportingCalendar.Utc, At(Now));
    }

    /// <summary>Half a year with an incident, a day of sessions with its users, a change and a crash each week, all of them with every
    /// instant and number that
    /// there is; and one incident a year before, so that no repeat can be missing.</summary>
    private static async Task<Organisation> StoredAsync()
    {
        var organisation = await OpenAsync(Now, services => services.AddTrends());
        DateTime[] weeks = [.. Enumerable.Range(0, 26).Select(week => At("2026-01-01").AddDays(7 * week))];
        foreach (var (number, week) in weeks.Index())
            await organisation.SessionsAsync(
                week.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), 10_000, 10 + number, seconds: 86_400, users: 1_000,
                crashedUsers: 5 + number);
        await organisation.WriteAsync(
            (context, names) =>
            {
                var service = names.Service("web")!.Value;
                context.CrashGroups.Add(
                    new CrashGroupEntity
                    {
                        Id = 1,
                        Key = "k",
                        Title = "t",
                    }
                );
                foreach (var week in weeks)
                {
                    context.Changes.Add(
                        new ChangeEntity
                        {
                            Source = "files",
                            ExternalId = $"{week:MM-dd}",
                            At = week,
                            Kind = ChangeKind.Release,
                            ServiceId = service,
                        }
                    );
                    context.Crashes.Add(
                        new CrashEntity
                        {
                            Source = "files",
                            ExternalId = $"{week:MM-dd}",
                            At = week,
                            ServiceId = service,
                            CrashGroupId = 1,
                        }
                    );
                }
                return Task.CompletedTask;
            }
        );
        await organisation.IncidentsAsync([
            .. weeks
                .Prepend(At("2025-01-01"))
                .Select<DateTime, Action<IncidentEntity, NameDirectory>>(
                    (start, number) =>
                        (incident, names) =>
                        {
                            (incident.StartedAt, incident.DetectedAt, incident.AcknowledgedAt) = (
                                start, start.AddMinutes(1 + number), start.AddMinutes(2 + 2 * number));
                            (incident.MitigatedAt, incident.ResolvedAt) = (
                                start.AddMinutes(10 + 10 * number), start.AddMinutes(20 + 30 * number));
                            (incident.AffectedUsers, incident.ActiveUsers, incident.Category, incident.ChangeId) = (
                                1 + number, 100, IncidentCategory.Logic, $"{start:MM-dd}");
                            incident.ServiceId = names.Service("web");
                        }
                ),
        ]);
        return organisation;
    }
}
