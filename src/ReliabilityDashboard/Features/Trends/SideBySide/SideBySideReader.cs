using ReliabilityDashboard.Charts.Table;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Answers;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Pages;

namespace ReliabilityDashboard.Features.Trends.SideBySide;

/// <summary>Reads the trends of several teams or services for an address that asks for them.</summary>
public sealed class SideBySideReader(MetricReader metrics, MetricBounds bounds)
{
    /// <summary>Says which stand side by side: "team" or "service".</summary>
    public const string Parameter = "side-by-side";

    /// <summary>Says in which measure, by its id.</summary>
    public const string Measure = "measure";

    /// <summary>The measures that can be chosen.</summary>
    public static IReadOnlyList<Metric> Measures => MetricCatalogue.Headlines;

    /// <summary>What can stand side by side.</summary>
    public static IReadOnlyList<Dimension> Offered { get; } = [Dimension.Team, Dimension.Service];

    /// <summary>What an address asks to see side by side; null where it asks for nothing of the kind.</summary>
    public static Dimension? Asked(PageAddress address) => Offered.FirstOrDefault(one => one.Word == address.Other(Parameter));

    /// <summary>What of it cannot be read, in sentences.</summary>
    public static IEnumerable<string> Faults(PageAddress address)
    {
        if (address.Other(Parameter) is { } by && Asked(address) is null)
            yield return $"One sees teams or services side by side, not {Typography.Quoted(by)}.";
        if (address.Other(Measure) is { } measure && Measures.All(one => one.Id != measure))
            yield return
                $"There is no measure {Typography.Quoted(measure)}; there are {string.Join(", ", Measures.Select(one => one.Id))}.";
    }

    /// <summary>The view; null where none is asked for.</summary>
    public async Task<SideBySideView?> ReadAsync(TrendQuestion question, OrganisationHistory history, CancellationToken cancel)
    {
        if (Asked(question.Address) is not { } by) return null;
        var metric = Measures.FirstOrDefault(one => one.Id == question.Address.Other(Measure)) ?? Measures[0];
        var names = Names(question.Address.Filter, by, history);
        if (names.Count is < SideBySideView.Fewest or > SideBySideView.Most)
            return new(by, metric, [], ScaleOf(question, metric, [], []), null)
            {
                Instead = $"{SideBySideView.Fewest} to {SideBySideView.Most} {by}s stand side by side; "
                    + $"{(names.Count == 0 ? "there is none" : $"{(question.Address.Filter[by].Count > 0 ? "chosen" : "there")} "
                        + $"{(names.Count == 1 ? "is" : "are")} {Typography.Number(names.Count)}")}.",
            };
        List<SmallTrend> trends = [];
        foreach (var name in names) trends.Add(await TrendAsync(question, metric, by, name, cancel));
        var bands = metric is ShareMetric { HasBands: true } ? RateBands.Of((await bounds.ReadAsync(cancel)).CrashFree) : [];
        return new(by, metric, trends, ScaleOf(question, metric, trends, bands), Table(question, metric, trends))
        {
            Borders = [.. bands.Select(band => band.From).OfType<double>()],
        };
    }

    /// <summary>Those of the filter; without any all, services those of the chosen teams.</summary>
    private static IReadOnlyList<string> Names(RecordFilter filter, Dimension by, OrganisationHistory history)
    {
        if (filter[by].Count > 0) return filter[by];
        if (by == Dimension.Team) return history.Choices().Teams;
        var teams = filter[Dimension.Team];
        return
        [
            .. history.Services.Where(one => teams.Count == 0 || teams.Contains(one.Team ?? "", StringComparer.OrdinalIgnoreCase))
                .Select(one => one.Name).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase),
        ];
    }

    private async Task<SmallTrend> TrendAsync(TrendQuestion question, Metric metric, Dimension by, string name, CancellationToken cancel)
    {
        var alone = question.Address.WithFilter(by, [name]);
        var href = TrendAddress.Of(alone.WithOther(Parameter, null).WithOther(Measure, null), metric.Id);
        var reply = await metrics.AskAsync(question.For(metric) with { Filter = alone.Filter, Compare = null }, cancel);
        if (reply is not MetricAnswer answer)
            return new(name, href, reply is MetricRefusal { Why: var why } ? $"{why.Heading}." : "no data", []);
        var overall = MainFigure.Of(metric, answer.Overall.Figures).Shown;
        return new(
            name, href, overall is null ? "no data" : $"{overall}, n{Typography.ThinSpace}{Typography.Number(answer.Overall.N)}",
            TrendPoints.Of<MetricFigures>(answer, _ => "", figures => MainFigure.Of(metric, figures)));
    }

    private static ValueScale ScaleOf(
        TrendQuestion question, Metric metric, IReadOnlyList<SmallTrend> trends, IReadOnlyList<ChartBand> bands) => ValueScale.Of(new()
    {
        Bands = bands,
        Period = question.Axis, Calendar = question.Calendar, Step = question.Step, Axis = MainFigure.Axis(metric),
        Series = [.. trends.Select(trend => new Series(trend.Name, trend.Points))], Counted = metric.Records.Word,
    });

    private static ChartTable Table(TrendQuestion question, Metric metric, IReadOnlyList<SmallTrend> trends)
    {
        var unit = ReportingCalendar.UnitOf(question.Step);
        return new(
            $"{metric.Title}, {MainFigure.Word(metric)}",
            [new("Period"), .. trends.SelectMany(trend => (ChartColumn[])[new(trend.Name, IsNumber: true), new("n", IsNumber: true)])],
            [
                .. question.Buckets.Select((bucket, index) => (IReadOnlyList<ChartCell>)
                [
                    new(question.Calendar.Name(unit, question.Calendar.LocalDate(bucket.Start))),
                    .. trends.SelectMany(trend => index < trend.Points.Count
                        ? (ChartCell[])
                            [ChartCell.Of(trend.Points[index].Value, trend.Points[index].Shown), ChartCell.Count(trend.Points[index].N)]
                        : [ChartCell.Of(null, null), ChartCell.Count(0)]),
                ]),
            ]);
    }
}
