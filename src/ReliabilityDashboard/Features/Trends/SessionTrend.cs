using System.Globalization;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Features.Metrics;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Answers;
using ReliabilityDashboard.Shell.Components;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>Crash-free sessions with their bands, releases above, users beside.</summary>
public sealed class SessionTrend(MetricReader metrics, MetricBounds bounds, TrendReleases releases, SessionTrajectory trajectory)
{
    private const string Title = "Crash-free sessions",
        NameOfValue = "crash-free-sessions.value";

    private static readonly TrendGap NothingStored = new(
        "The share of sessions that did not crash, with the releases above", "It appears as soon as sessions are imported.", "Open imports",
        "/imports");

    public async Task<TrendSection<TimeSeriesData>> LoadAsync(TrendQuestion question, CancellationToken cancel)
    {
        // What stands beside it is compared in the family: a period before that cannot be answered takes nothing from this one.
        var reply = await metrics.AskAsync(question.For("crash-free-sessions") with { Compare = null }, cancel);
        if (reply is not MetricAnswer answer)
            return new(Title, null, null, TrendGaps.Of(question, reply)) { Figures = [new(NameOfValue, "crash-free", null, null)] };
        var users = (MetricAnswer)await metrics.AskAsync(question.For("crash-free-users") with { Compare = null }, cancel);
        var bands = (await bounds.ReadAsync(cancel)).CrashFree;
        var marked = await releases.ReadAsync(question, cancel);
        var overall = ((CrashFreeSessionFields)answer.Overall).Figures;
        return new(
            Title, Note(question, overall, bands), Chart(question, answer, users, bands, marked.Ticks),
            question.HasSessions ? TrendGaps.Of(question, reply) : NothingStored)
        {
            Figures = [.. Figures(overall, (CrashFreeUserFields)users.Overall)],
            Remarks =
            [
                .. new[] { Judged(question), await trajectory.SayAsync(question, bands.Excellent, cancel), marked.Remark }.OfType<string>(),
            ],
        };
    }

    private static string? Note(TrendQuestion question, CrashFreeFigures overall, CrashFreeBands bands)
    {
        var said = Compared(question.Family, question.Family.Periods.PreviousLabel);
        var band = bands.Of(overall.Value) switch
        {
            CrashFreeBand.Excellent => "excellent",
            CrashFreeBand.AtRisk => "at risk",
            CrashFreeBand.BrandDamage => "brand damage",
            _ => null,
        };
        return said is null || band is null ? said : $"{band}: {said}";
    }

    private static string? Judged(TrendQuestion question) =>
        !question.IsJudged && Compared(question.Judged, question.Judged.Periods.PreviousLabel) is { } said
            ? $"{question.Judged.Chosen.Label}: {said}."
            : null;

    private static string? Compared(Headlines of, string since) =>
        TrendWords.Compared(
            new(
                RateWords.Success(of.Current.Sessions?.Value ?? Measured.None),
                RateWords.Success(of.Previous.Sessions?.Value ?? Measured.None), since, of.Comparison.CrashFreeSessions)
        );

    private static TimeSeriesData Chart(
        TrendQuestion question, MetricAnswer answer, MetricAnswer users, CrashFreeBands bands, IReadOnlyList<ReleaseTick> ticks)
    {
        List<Series> lines = [new("sessions", Of<CrashFreeSessionFields>(answer, question, fields => Rate(fields.Figures.Value)))];
        var days = Of<CrashFreeUserFields>(users, question, fields => Rate(fields.Figures.Value));
        if (days.Any(point => point.Value is not null))
            lines.Add(new("users", days, SeriesWeight.Context));
        return new()
        {
            Period = question.Axis,
            Calendar = question.Calendar,
            Step = question.Step,
            Axis = ValueAxis.Rate,
            Series = lines,
            Counted = "sessions",
            TableOnly =
            [
                new(
                    "handled errors", Of<CrashFreeSessionFields>(answer, question, fields => Share(fields.Figures.Errored)),
                    SeriesWeight.Dashed),
                new(
                    "hangs and forced quits", Of<CrashFreeSessionFields>(answer, question, fields => Share(fields.Figures.Abnormal)),
                    SeriesWeight.Dashed),
            ],
            Bands =
            [
                new("excellent", bands.Excellent, null, TagKind.Ok),
                new("at risk", bands.AtRisk, bands.Excellent, TagKind.Neutral),
                new("brand damage", null, bands.AtRisk, TagKind.Bad),
            ],
            Releases = ticks,
        };
    }

    private static IReadOnlyList<SeriesPoint> Of<TFields>(
        MetricAnswer answer, TrendQuestion question, Func<TFields, (double?, string?)> value)
        where TFields : MetricFields => TrendPoints.Of(answer, bucket => TrendLinks.Incidents(question, bucket, TrendLinks.Started), value);

    private static IEnumerable<TrendFigure> Figures(CrashFreeFigures sessions, CrashFreeUserFields users)
    {
        yield return new(NameOfValue, "crash-free", sessions.Value.Value, RateWords.Success(sessions.Value), sessions.Value.IsFewData);
        yield return TrendPoints.Count("crash-free-sessions.n", "sessions", sessions.Total);
        if (sessions.Errored.Value is { } errored)
            yield return new("crash-free-sessions.errored", "with a handled error", errored, RateWords.Share(errored));
        if (sessions.Abnormal.Value is { } abnormal)
            yield return new("crash-free-sessions.abnormal", "hung or forced to quit", abnormal, RateWords.Share(abnormal));
        var label = users.Figures.Basis == UserBasis.UserPlatforms ? "crash-free users (user-platforms)" : "crash-free users (user-days)";
        yield return new(
            "crash-free-users.value", label, users.Figures.Value.Value, RateWords.Success(users.Figures.Value),
            users.Figures.Value.IsFewData);
    }

    private static (double?, string?) Rate(Measured rate) => (rate.Value, RateWords.Success(rate));

    private static (double?, string?) Share(Measured share) => (share.Value, RateWords.Share(share));

    /// <summary>A bound as people set it: "99.95 %".</summary>
    internal static string Bound(double bound) => Typography.WithUnit((bound * 100).ToString("0.####", CultureInfo.InvariantCulture), "%");
}
