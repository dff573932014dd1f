using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Reading.Words;

/// <summary>The five headline figures in words.</summary>
public static class HeadlineWords
{
    // A word stands further from its figure than a unit does.
    private const string Median = "\u00A0median";

    /// <summary>The strip of a period, in its fixed order.</summary>
    /// <param name="headlines">The figures, compared.</param>
    /// <param name="bands">Bands of the crash-free rate.</param>
    public static IReadOnlyList<FigureView> Strip(Headlines headlines, CrashFreeBands bands) =>
        [Sessions(headlines, bands), Recovery(headlines), Detection(headlines), Repeats(headlines), Blast(headlines)];

    private static FigureView Sessions(Headlines headlines, CrashFreeBands bands)
    {
        var (now, before) = (headlines.Current.Sessions, headlines.Previous.Sessions);
        var rate = now?.Value ?? Measured.None;
        var band = bands.Of(rate);
        var sentence = headlines.Previous.Refused(CrashFreeSessionRate.Metric)?.Sentence ?? Compared(
            headlines, CrashFreeSessionRate.Metric, RateWords.Success(before?.Value ?? Measured.None));
        if (band is CrashFreeBand.AtRisk or CrashFreeBand.BrandDamage)
            sentence += $" Below the {RateWords.Bound(bands.Excellent)} target.";
        return Figure(
            headlines, CrashFreeSessionRate.Metric, "value", rate, RateWords.Success(rate), null, sentence,
            $"n {Count(rate.N)} {CountWords.Word(rate.N, "session")}",
            "No session that reports crashes in this period.") with
        {
            State = BandWords.KindOf(band),
            StateWord = rate.IsFewData || band is null ? null : BandWords.Of(band.Value),
        };
    }

    private static FigureView Recovery(Headlines headlines)
    {
        var (now, before) = (headlines.Current.Recovery, headlines.Previous.Recovery);
        var compared = Compared(headlines, TimeToRecovery.Metric, Duration(before.Durations.Median));
        var left = now.ZeroLeftOut + now.OutOfOrder > 0 ? $" · {now.ZeroLeftOut + now.OutOfOrder} left out" : "";
        return Judged(
            Figure(
                headlines, TimeToRecovery.Metric, "median",
                now.Durations.MeasuredMedian,
                Duration(now.Durations.Median),
                Median,
                // Of few a p90 is the longest one by another name.
                now.Durations.Mean is { } mean && !now.Durations.MeasuredMedian.IsFewData
                    ? $"{compared} Mean {DurationWords.Say(mean)}, p90 {DurationWords.Say(now.Durations.P90!.Value)}."
                    : compared,
                $"n {Incidents(now.N)}{left}",
                "No incident with a known end recovered in this period."
            ),
            headlines.Comparison.TimeToRecovery
        );
    }

    private static FigureView Detection(Headlines headlines)
    {
        var (now, before) = (headlines.Current.Detection, headlines.Previous.Detection);
        return Judged(
            Figure(
                headlines, TimeToDetection.Metric, "median", now.MeasuredMedian, Duration(now.Median), Median,
                Compared(headlines, TimeToDetection.Metric, Duration(before.Median)),
                $"n {Incidents(now.N)}", "No incident with both a start and a detection in this period."),
            headlines.Comparison.TimeToDetection
        );
    }

    private static FigureView Repeats(Headlines headlines)
    {
        var (now, before) = (headlines.Current.Repeats, headlines.Previous.Repeats);
        var compared = now.HistoryComplete
            ? Compared(headlines, RepeatRate.Metric, RateWords.Share(before.Value))
            : "The records do not reach back far enough to know every earlier one.";
        return Judged(
            Figure(
                headlines, RepeatRate.Metric, "value", now.Value, RateWords.Share(now.Value), null,
                $"{Count(now.Repeats)} of {Count(now.N)} had happened before. {compared}", $"n {Incidents(now.N)}",
                "No incident started in this period."),
            headlines.Comparison.RepeatRate
        );
    }

    private static FigureView Blast(Headlines headlines)
    {
        var (now, before) = (headlines.Current.Blast, headlines.Previous.Blast);
        var classes = now.N == 0 ? "" : $" {Count(now.Contained)} contained, {Count(now.Systemic)} systemic.";
        return Judged(
            Figure(
                headlines, BlastRadius.Metric, "median",
                now.Median,
                RateWords.Share(now.Median),
                Median,
                Compared(headlines, BlastRadius.Metric, RateWords.Share(before.Median)) + classes,
                $"n {Incidents(now.N)}{(now.Unknown > 0 ? $" · {Count(now.Unknown)} unknown" : "")}",
                now.Unknown > 0
                    ? $"Of {Incidents(now.Unknown)} nobody said how many users or services were reached."
                    : "No incident started in this period."
            ),
            headlines.Comparison.BlastRadius
        );
    }

    private static FigureView Figure(
        Headlines headlines, Metric metric, string field, Measured value, string? shown, string? unit, string sentence, string n,
        string reason) =>
        new(
            $"{metric.Id}.{field}", metric.Name, value.Value, shown, unit, TagKind.Neutral, null, value.Value is null ? null : sentence,
            value.Value is null ? null : n, value.IsFewData,
            value.Value is null ? headlines.Current.Refused(metric)?.Sentence ?? reason : null);

    /// <summary>"Better" is the word only where a difference is reliable and its direction good.</summary>
    private static FigureView Judged(FigureView figure, ComparisonResult? result) =>
        result is not null && ComparisonWords.IsBetter(result.Verdict, true) is { } better
            ? figure with
            {
                State = better ? TagKind.Ok : TagKind.Bad,
                StateWord = better ? "better" : "worse",
            }
            : figure;

    private static string Compared(Headlines headlines, Metric metric, string? before)
    {
        var (lower, higher) = metric.Directions;
        return VerdictWords.Sentence(
            new(null, before, headlines.Periods.PreviousLabel, headlines.Comparison.Of(metric), lower, higher)
            {
                HasBegun = headlines.Periods.HasBegun,
            });
    }

    private static string? Duration(double? seconds) => seconds is { } known ? DurationWords.Say(known) : null;

    private static string Count(long count) =>
        count >= 1_000_000 ? Typography.WithUnit(Typography.Number(count / 1e6, 1), "M") : Typography.Number(count);

    private static string Incidents(long count) => $"{Count(count)} {CountWords.Word(count, "incident")}";
}
