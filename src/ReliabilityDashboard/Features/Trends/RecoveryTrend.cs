using Microsoft.Extensions.Options;
using ReliabilityDashboard.Charts.Survival;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Features.Metrics;
using ReliabilityDashboard.Operations;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Answers;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>Time to recovery with one dot for each incident, and the survival view that has the open ones.</summary>
public sealed class RecoveryTrend(MetricReader metrics, IncidentScopes incidents, IOptions<MetricsOptions> options)
{
    private const string Metric = "time-to-recovery",
        Title = "Time to recovery",
        SurvivalTitle = "Still not recovered";

    private bool EndsAtMitigation => options.Value.RecoveryEndsAt == RecoveryEndsAt.Mitigated;

    public async Task<(TrendSection<TimeSeriesData> Recovery, TrendSection<SurvivalData> Survival)> LoadAsync(
        TrendQuestion question, CancellationToken cancel)
    {
        var reply = await metrics.AskAsync(question.For(Metric), cancel, question.Family);
        var gap = TrendGaps.Of(question, reply);
        if (reply is not MetricAnswer answer)
            return (
                new(Title, null, null, gap) { Figures = [.. TrendPoints.DurationFigures(Metric, Domain.Metrics.DurationFigures.None)] },
                new(SurvivalTitle, null, null, gap));
        var fields = (RecoveryFields)answer.Overall;
        var scope = await incidents.OfAsync(question.Address.Filter, cancel);
        var dots = TimeToRecovery.Spans(scope.Incidents, question.Elapsed, options.Value.RecoveryEndsAt).Spans;
        var recovery = new TrendSection<TimeSeriesData>(Title, Note(question.Family), Chart(question, answer, dots), gap)
        {
            Figures = [.. TrendPoints.DurationFigures(Metric, fields.Figures.Durations), .. LeftOut(question, fields.Figures)],
            Remarks = [.. Remarks(question, fields.Figures)],
        };
        return (
            recovery,
            new(
                SurvivalTitle, SurvivalNote(fields.Survival), new SurvivalData(fields.Survival),
                new("No incident began in this period", "The survival view follows the incidents that began in the period, open ones too."))
            {
                Figures = [.. Survival(fields.Survival)],
            }
        );
    }

    private TimeSeriesData Chart(TrendQuestion question, MetricAnswer answer, IReadOnlyList<IncidentSpan> spans) =>
        new()
        {
            Period = question.Axis,
            Calendar = question.Calendar,
            Step = question.Step,
            Axis = ValueAxis.Duration,
            Counted = "incidents",
            Series = TrendPoints.Durations<RecoveryFields>(
                answer, bucket => TrendLinks.Incidents(question, bucket, EndsAtMitigation ? TrendLinks.Mitigated : TrendLinks.Resolved),
                fields => fields.Figures.Durations),
            Dots = [.. spans.Select(Dot)],
        };

    internal static ChartDot Dot(IncidentSpan span) =>
        new(TrendLinks.Incident(span.Incident.Id), span.PlacedAt, span.Seconds, DurationWords.Say(span.Seconds), span.Incident.Title)
        {
            Href = TrendLinks.Incident(span.Incident.Id),
        };

    private static string? Note(Headlines of)
    {
        var (now, before) = (of.Current.Recovery.Durations, of.Previous.Recovery.Durations);
        return TrendWords.Compared(
            new(
                Median(now), before.Median is { } was ? DurationWords.Say(was) : null, of.Periods.PreviousLabel,
                of.Comparison.TimeToRecovery, "shorter", "longer")
        );
    }

    private IEnumerable<string> Remarks(TrendQuestion question, RecoveryFigures figures)
    {
        var judged = question.Judged;
        if (
            TrendWords.MeanAlone(judged.Current.Recovery.Durations, judged.Previous.Recovery.Durations, judged.Comparison.TimeToRecovery) is
            { } mean
        )
            yield return question.IsJudged
                ? mean
                : $"{judged.Chosen.Label} against {judged.Periods.PreviousLabel}: {char.ToLowerInvariant(mean[0])}{mean[1..]}";
        else if (!question.IsJudged && Note(judged) is { } said)
            yield return $"{judged.Chosen.Label}: {said}.";
        if (figures.FromStarted > 0)
            yield return figures.FromDetected == 0
                ? "Detection is unknown for all of them: each span starts at the incident’s start."
                : $"Detection is unknown for {TrendWords.Count(figures.FromStarted, "incident")}: those spans start at the incident’s start. A comparison uses the more frequent kind only.";
        if (EndsAtMitigation && figures.EndedResolved > 0)
            yield return $"Mitigation is unknown for {TrendWords.Count(figures.EndedResolved, "incident")}: those spans end at resolution.";
    }

    private IEnumerable<TrendFigure> LeftOut(TrendQuestion question, RecoveryFigures figures)
    {
        yield return TrendPoints.Count("time-to-recovery.n_from_detected", "from detection", figures.FromDetected);
        yield return TrendPoints.Count("time-to-recovery.n_from_started", "from the start", figures.FromStarted);
        yield return Listed(
            TrendPoints.Count("time-to-recovery.n_zero_left_out", "recovered in no time, left out", figures.ZeroLeftOut), "zero-span");
        yield return Listed(
            TrendPoints.Count("time-to-recovery.n_out_of_order", "resolved before noticed, left out", figures.OutOfOrder), "reversed-span");

        // The list tells spans that end at resolution; those that end at mitigation it cannot.
        TrendFigure Listed(TrendFigure figure, string word) =>
            figure.Value > 0 && !EndsAtMitigation
                ? figure with
                {
                    Href = TrendLinks.Findings(question, word, TrendLinks.Resolved),
                }
                : figure;
    }

    private static string? Median(DurationFigures figures) => figures.Median is { } median ? $"median {DurationWords.Say(median)}" : null;

    private static string? SurvivalNote(SurvivalFigures survival) =>
        survival switch
        {
            { N: 0 } => null,
            { MoreThanHalfOpen: true } =>
                $"more than half still open ({Typography.Number(survival.Open)} of {Typography.Number(survival.N)})",
            { Open: 0 } =>
                $"half recovered within {DurationWords.Say(survival.Median!.Value)}; none of the {TrendWords.Count(survival.N, "incident")} that began in the period is open",
            _ =>
                $"half recovered within {DurationWords.Say(survival.Median!.Value)}, the {Typography.Number(survival.Open)} open of {TrendWords.Count(survival.N, "incident")} included",
        };

    private static IEnumerable<TrendFigure> Survival(SurvivalFigures survival)
    {
        yield return new(
            "time-to-recovery.survival.median",
            "median with open ones",
            survival.Median,
            survival.MoreThanHalfOpen ? "more than half still open"
                : survival.Median is { } median ? DurationWords.Say(median)
                : null,
            survival.N is > 0 and < 5
        );
        yield return TrendPoints.Count("time-to-recovery.survival.n", "began in the period", survival.N);
        yield return TrendPoints.Count("time-to-recovery.survival.open", "still open", survival.Open);
        yield return TrendPoints.Count("time-to-recovery.survival.left_out", "left out (zero, reversed, end unknown)", survival.LeftOut);
    }
}
