using Microsoft.Extensions.Options;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Answers;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Pages;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>The same time a year before, as a second line of a trend for which it is asked.</summary>
public sealed class YearBefore(MetricReader metrics, IOptions<MetricsOptions> options)
{
    /// <summary>Names the metrics for which it is drawn.</summary>
    public const string Parameter = "year-before";

    private const string Name = "year before";

    // A year in whole ISO weeks, so that a week stands over a week.
    private const int DaysOfWeeks = 52 * 7;

    /// <summary>A trend with the way to draw the year before or to leave it away, and with its line where it is asked for.</summary>
    public async Task<TrendSection<TimeSeriesData>> AddAsync(
        TrendQuestion question, Metric metric, TrendSection<TimeSeriesData> section, CancellationToken cancel)
    {
        var asked = Asked(question.Address);
        var isAsked = asked.Contains(metric.Id);
        var others = isAsked ? asked.Where(id => id != metric.Id) : asked.Append(metric.Id);
        section = section with
        {
            YearBefore = TrendAddress.Of(question.Address.WithOther(Parameter, string.Join(',', others)), metric.Id),
            HasYearBefore = isAsked,
        };
        return isAsked && section.Chart is { } chart ? await DrawAsync(question, metric, section, chart, cancel) : section;
    }

    /// <summary>What is asked for though there is no such line, in sentences.</summary>
    public static IEnumerable<string> Faults(PageAddress address) =>
        Asked(address).Select(id => MetricCatalogue.Find(id) switch
        {
            DurationMetric or ShareMetric => null,
            { } columns => $"{columns.Title} is drawn in columns, which take no line of the year before; the comparison with a year "
                + "earlier stands in the filter.",
            null => $"There is no trend {Typography.Quoted(id)} that has a line of the year before.",
        }).OfType<string>();

    private static IReadOnlyList<string> Asked(PageAddress address) =>
        address.Other(Parameter)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private async Task<TrendSection<TimeSeriesData>> DrawAsync(
        TrendQuestion question, Metric metric, TrendSection<TimeSeriesData> section, TimeSeriesData chart, CancellationToken cancel)
    {
        var period = new Period(Earlier(question, question.Elapsed.From), Earlier(question, question.Elapsed.To));
        var dates = question.Calendar.Name(period);
        var reply = await metrics.AskAsync(
            question.For(metric) with { Chosen = new(period, PeriodKind.Free, null, dates), Compare = null }, cancel);
        if (reply is not MetricAnswer answer || answer.Points.All(point => MainFigure.Of(metric, point.Fields.Figures).Value is null))
            return section with { Said = [.. section.Said, $"{Said(question.Step)}, {dates}, there is nothing to draw."] };
        var by = metric is DurationMetric duration ? duration.PlacedAt(options.Value.RecoveryEndsAt) : IncidentInstant.Started;
        var points = TrendPoints.Of<MetricFigures>(
                answer, bucket => TrendLinks.Incidents(question, bucket, by), figures => MainFigure.Of(metric, figures))
            .ToDictionary(point => question.Calendar.LocalDate(point.Start));
        var main = chart.Series[0];
        return section with
        {
            Chart = chart with
            {
                Series =
                [
                    .. chart.Series,
                    new(Name, [.. main.Points.Select(Over)], SeriesWeight.Earlier) { Column = $"{main.Name}, {Name}" },
                ],
            },
            Said =
            [
                .. section.Said,
                $"Dotted: {SentenceWords.GoOn(Said(question.Step))}, {dates}, {metric.Say(answer.Overall.Figures) ?? "no data"}.",
            ],
        };

        // Each in the place of the bucket that it is drawn under.
        SeriesPoint Over(SeriesPoint now) => points.GetValueOrDefault(
            Earlier(question.Step, question.Calendar.LocalDate(now.Start))) is { } then
            ? then with { Start = now.Start, End = now.End }
            : new(now.Start, now.End, null, 0, null);
    }

    private static string Said(Step step) => step == Step.Week ? "52 weeks before" : "A year before";

    private static DateTime Earlier(TrendQuestion question, DateTime instant)
    {
        var local = question.Calendar.ToLocal(instant);
        return question.Calendar.ToUtc(
            Earlier(question.Step, DateOnly.FromDateTime(local)).ToDateTime(TimeOnly.FromDateTime(local)));
    }

    private static DateOnly Earlier(Step step, DateOnly date) => step == Step.Week ? date.AddDays(-DaysOfWeeks) : date.AddYears(-1);
}
