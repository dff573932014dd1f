using Microsoft.Extensions.Options;
using ReliabilityDashboard.Charts.StackedShare;
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

/// <summary>The same time a year before, as a second line of a trend for which it is asked, or as narrow columns beside its own.</summary>
public sealed class YearBefore(MetricReader metrics, IOptions<MetricsOptions> options)
{
    /// <summary>Names the metrics for which it is drawn.</summary>
    public const string Parameter = "year-before";

    private const string Name = StackedShareWords.Earlier;

    // A year in whole ISO weeks, so that a week stands over a week.
    private const int DaysOfWeeks = 52 * 7;

    /// <summary>A trend with the way to draw the year before or to leave it away, and with its line or its columns where it is asked
    /// for.</summary>
    public async Task<TrendSection<TChart>> AddAsync<TChart>(
        TrendQuestion question, Metric metric, TrendSection<TChart> section, CancellationToken cancel)
        where TChart : class
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

    /// <summary>What is asked for though there is no such trend, in sentences.</summary>
    public static IEnumerable<string> Faults(PageAddress address) =>
        Asked(address).Where(id => MetricCatalogue.Find(id) is null)
            .Select(id => $"There is no trend {Typography.Quoted(id)} beside which the year before could be drawn.");

    private static IReadOnlyList<string> Asked(PageAddress address) =>
        address.Other(Parameter)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private async Task<TrendSection<TChart>> DrawAsync<TChart>(
        TrendQuestion question, Metric metric, TrendSection<TChart> section, TChart chart, CancellationToken cancel)
        where TChart : class
    {
        var period = new Period(Earlier(question, question.Elapsed.From), Earlier(question, question.Elapsed.To));
        var dates = question.Calendar.Name(period);
        var reply = await metrics.AskAsync(
            question.For(metric) with { Chosen = new(period, PeriodKind.Free, null, dates), Compare = null }, cancel);
        var (look, drawn) = (reply, chart) switch
        {
            (MetricAnswer answer, TimeSeriesData lines) => ("Dotted", (object?)WithLine(question, metric, lines, answer)),
            (MetricAnswer answer, StackedShareData columns) => ("Narrow", WithColumns(question, metric, columns, answer)),
            _ => ("", null),
        };
        if (drawn is not TChart with || reply is not MetricAnswer told)
            return section with { Said = [.. section.Said, $"{Said(question.Step)}, {dates}, there is nothing to draw."] };
        return section with
        {
            Chart = with,
            Said =
            [
                .. section.Said,
                $"{look}: {SentenceWords.GoOn(Said(question.Step))}, {dates}, {metric.Say(told.Overall.Figures) ?? "no data"}.",
            ],
        };
    }

    /// <summary>The line stands among the others, each of its points in the place of the bucket that it is drawn under.</summary>
    private TimeSeriesData? WithLine(TrendQuestion question, Metric metric, TimeSeriesData chart, MetricAnswer answer)
    {
        if (answer.Points.All(point => MainFigure.Of(metric, point.Fields.Figures).Value is null)) return null;
        var by = metric is DurationMetric duration ? duration.PlacedAt(options.Value.RecoveryEndsAt) : IncidentInstant.Started;
        var points = TrendPoints.Of<MetricFigures>(
                answer, bucket => TrendLinks.Incidents(question, bucket, by), figures => MainFigure.Of(metric, figures))
            .ToDictionary(point => question.Calendar.LocalDate(point.Start));
        var main = chart.Series[0];
        return chart with
        {
            Series =
            [
                .. chart.Series,
                new(Name, [.. main.Points.Select(Over)], SeriesWeight.Earlier) { Column = $"{main.Name}, {Name}" },
            ],
        };

        SeriesPoint Over(SeriesPoint now) => points.GetValueOrDefault(Earlier(question, now.Start, question.Step)) is { } then
            ? then with { Start = now.Start, End = now.End }
            : new(now.Start, now.End, null, 0, null);
    }

    /// <summary>Each column with that of the year before, made as it was itself.</summary>
    private static StackedShareData? WithColumns(TrendQuestion question, Metric metric, StackedShareData chart, MetricAnswer answer)
    {
        var earlier = metric switch
        {
            CountMetric count => CountSection.Of(question, count, answer).Chart,
            DistributionMetric distribution => DistributionSection.Of(question, distribution, answer).Chart,
            _ => null,
        };
        if (earlier is null or { IsEmpty: true }) return null;
        var buckets = earlier.Buckets.ToDictionary(bucket => question.Calendar.LocalDate(bucket.Start));
        return chart with
        {
            Buckets =
            [
                .. chart.Buckets.Select(now => now with
                {
                    Earlier = buckets.GetValueOrDefault(Earlier(question, now.Start, question.Step)),
                }),
            ],
        };
    }

    private static DateOnly Earlier(TrendQuestion question, DateTime start, Step step) => Earlier(step, question.Calendar.LocalDate(start));

    private static string Said(Step step) => step == Step.Week ? "52 weeks before" : "A year before";

    private static DateTime Earlier(TrendQuestion question, DateTime instant)
    {
        var local = question.Calendar.ToLocal(instant);
        return question.Calendar.ToUtc(
            Earlier(question.Step, DateOnly.FromDateTime(local)).ToDateTime(TimeOnly.FromDateTime(local)));
    }

    private static DateOnly Earlier(Step step, DateOnly date) => step == Step.Week ? date.AddDays(-DaysOfWeeks) : date.AddYears(-1);
}
