using Microsoft.Extensions.Options;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Findings;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Answers;
using ReliabilityDashboard.Reading.Releases;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>A share: its line, where people set bands with those, the releases above and where it is heading.</summary>
public sealed class ShareSection(
    MetricReader metrics, MetricBounds bounds, ReleaseFindingSource findings, SessionTrajectory trajectory,
    IOptions<MetricsOptions> options)
{
    // Beyond these it is told how many more there are.
    private const int MostFindings = 3;

    private static readonly TrendGap NothingStored = new(
        "The share of sessions that did not crash, with the releases above", "It appears as soon as sessions are imported.", "Open imports",
        "/imports");

    public async Task<TrendSection<TimeSeriesData>> OfAsync(
        TrendQuestion question, ShareMetric metric, MetricReply reply, CancellationToken cancel)
    {
        var gap = TrendGaps.Of(question, reply);
        if (reply is not MetricAnswer answer)
            return new(metric.Title, null, null, gap) { Figures = [new($"{metric.Id}.value", metric.Label(null), null, null)] };
        if (metric.Records == RecordKind.Sessions && !question.HasSessions) gap = NothingStored;
        var beside = metric.Beside is { } other
            ? await metrics.AskAsync(question.For(other) with { Compare = null }, cancel) as MetricAnswer
            : null;
        var share = (ShareFigures)answer.Overall.Figures;
        var section = new TrendSection<TimeSeriesData>(
            metric.Title, TrendSentence.Of(metric, answer), Chart(question, metric, answer, beside), gap)
        {
            Figures = [.. Figures(metric, share), .. Beside(beside)],
            Said = TrendSentence.Judged(metric, question.Family, question.Judged) is { } judged ? [judged] : [],
            Remarks = Hollow(metric, answer) is { } hollow ? [hollow] : [],
        };
        return metric.HasBands ? await WithBandsAsync(question, section, share, cancel) : section;
    }

    private async Task<TrendSection<TimeSeriesData>> WithBandsAsync(
        TrendQuestion question, TrendSection<TimeSeriesData> section, ShareFigures share, CancellationToken cancel)
    {
        var bands = (await bounds.ReadAsync(cancel)).CrashFree;
        var heading = await trajectory.SayAsync(question.Address.Filter, bands.Excellent, cancel);
        return section with
        {
            Note = section.Note is { } said && bands.Of(share.Value) is { } band ? $"{BandWords.Of(band)}: {said}" : section.Note,
            Chart = section.Chart! with
            {
                Axis = ValueAxis.Rate,
                Bands = RateBands.Of(bands),
            },
            Said = [.. section.Said, .. await OddAsync(question, cancel)],
            Remarks =
            [
                .. section.Remarks,
                .. new[] { heading, ReleaseTicks.Remark(question.Releases) }.OfType<string>().Select(said => (Remark)said),
            ],
        };
    }

    /// <summary>Releases of which crash records tell otherwise than the sessions behind this figure.</summary>
    private async Task<IReadOnlyList<Remark>> OddAsync(TrendQuestion question, CancellationToken cancel)
    {
        var found = await findings.ReadAsync(question.Address.Filter, question.Elapsed, question.Now, cancel);
        var more = found.Count - MostFindings;
        return
        [
            .. found.Take(MostFindings).Select(one => new Remark(one.Sentence) { Href = ReleaseAddress.Of(one.Place) }),
            .. more > 0 ? [new Remark($"So it is with {CountWords.Of(more, "more release")}.")] : Array.Empty<Remark>(),
        ];
    }

    private static TimeSeriesData Chart(TrendQuestion question, ShareMetric metric, MetricAnswer answer, MetricAnswer? beside)
    {
        var line = Line(metric, answer)
            .Zip(
                answer.Points,
                (point, from) =>
                    from.Fields.Figures is ShareFigures { IsComplete: true }
                        ? point
                        : point with { Partial = true, Note = "records do not reach far enough back" });
        List<Series> lines = [new(metric.Line, [.. line])];
        if (beside?.Metric is ShareMetric other && Line(other, beside) is var context && context.Any(point => point.Value is not null))
            lines.Add(new(other.Line, context, SeriesWeight.Context));
        return new()
        {
            Period = question.Axis,
            Calendar = question.Calendar,
            Step = question.Step,
            Axis = ValueAxis.Share,
            Series = lines,
            Counted = metric.Records.Word,
            TableOnly =
            [
                .. metric.Parts.Select(part => new Series(part.Line, Points(answer, part.Value, RateWords.Share), SeriesWeight.Dashed)),
            ],
        };

        IReadOnlyList<SeriesPoint> Line(ShareMetric of, MetricAnswer from) => Points(from, figures => figures.Value, of.SayValue);

        IReadOnlyList<SeriesPoint> Points(
            MetricAnswer from, Func<ShareFigures, Domain.Measured> value, Func<Domain.Measured, string?> say) =>
            TrendPoints.Of<ShareFigures>(
                from, bucket => TrendLinks.Incidents(question, bucket, IncidentInstant.Started),
                figures => (value(figures).Value, say(value(figures))));
    }

    private static IEnumerable<NamedFigure> Figures(ShareMetric metric, ShareFigures figures)
    {
        yield return Value(metric, figures);
        yield return TrendPoints.Count($"{metric.Id}.n", metric.Records.Word, figures.N);
        foreach (var part in metric.Parts)
            if (part.Value(figures) is { Value: { } value } measured)
                yield return new($"{metric.Id}.{part.Name}", part.Label, value, RateWords.Share(measured));
    }

    private static IEnumerable<NamedFigure> Beside(MetricAnswer? beside) =>
        beside is { Metric: ShareMetric metric, Overall.Figures: ShareFigures figures } ? [Value(metric, figures)] : [];

    private static NamedFigure Value(ShareMetric metric, ShareFigures figures) =>
        new(
            $"{metric.Id}.value", metric.Label(figures), figures.Value.Value, metric.SayValue(figures.Value), figures.Value.IsFewData);

    private string? Hollow(ShareMetric metric, MetricAnswer answer) =>
        metric.Incomplete is not null && answer.Points.Any(point => point.Fields.Figures is ShareFigures { IsComplete: false })
            ? $"Hollow: a bucket that begins less than {options.Value.RepeatLookBackDays} days after the first stored incident; "
                + "repeats may be missing there."
            : null;
}
