using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Releases;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Features.Services.Releases;

/// <summary>Makes the view of a release.</summary>
public sealed class ReleaseLoader(ReleaseReader reader, ReportingCalendar calendar, TimeProvider time)
{
    public async Task<ReleaseView> LoadAsync(string service, string release, CancellationToken cancel)
    {
        var reply = await reader.FindAsync(service, release, cancel);
        if (reply.Facts is not { } facts) return new(reply, null);
        var charts = new ReleaseCharts(facts, calendar, time.GetUtcNow().UtcDateTime);
        return new(reply, ReleaseWords.Lede(facts, calendar))
        {
            Adoption = facts.Adoption is { } adoption ? charts.Adoption(adoption) : null,
            Rate = facts.Now is { } now ? charts.Rate(now) : null,
            Taken = [.. Taken(facts)],
            Ended = [.. Ended(facts)],
            Remarks = [.. Remarks(facts)],
            Judged = ReleaseWords.WithoutVerdict(facts) is { } why ? [why] : [],
            Reach = ReleaseWords.Reach(facts, calendar),
        };
    }

    private static IEnumerable<NamedFigure> Taken(ReleaseFacts facts)
    {
        if (facts.Adoption is not { } adoption) yield break;
        yield return After("half-of-sessions", "half of the sessions after", adoption.DaysTo(0.5));
        yield return After("most-of-sessions", "90 % of the sessions after", adoption.DaysTo(0.9));
        var highest = adoption.Highest?.Share ?? Measured.None;
        yield return new("release.largest-share", "largest share in a day", highest.Value, RateWords.Share(highest));
        yield return new(
            "release.sessions", "sessions", facts.Now!.Figures.Traffic, Typography.Number(facts.Now.Figures.Traffic ?? 0));

        static NamedFigure After(string name, string label, int? days) =>
            new($"release.{name}", label, days, days switch
            {
                0 => "its first day",
                { } known => CountWords.Of(known, "day"),
                _ => null,
            });
    }

    private static IEnumerable<NamedFigure> Ended(ReleaseFacts facts)
    {
        if (facts.Now is not { } now) yield break;
        yield return Rate($"{CrashFreeSessionRate.Metric.Id}.value", "crash-free", now.Figures);
        if (facts.Before is { } before)
            yield return Rate($"{CrashFreeSessionRate.Metric.Id}.previous.value", "crash-free in the release before", before.Figures);
        yield return new(
            $"{CrashFreeSessionRate.Metric.Id}.n", "sessions that tell of crashes", now.Figures.N, Typography.Number(now.Figures.N));

        static NamedFigure Rate(string name, string label, CrashFreeFigures figures) =>
            new(name, label, figures.Value.Value, RateWords.Success(figures.Value), figures.Value.IsFewData);
    }

    private IEnumerable<string> Remarks(ReleaseFacts facts)
    {
        if (facts.Now is not { } now) yield break;
        var last = calendar.Midnight(now.Span.Last);
        if (last >= facts.Drawn.To)
            yield return $"Its first {Typography.Number((facts.Drawn.To - calendar.Midnight(now.Span.First)).TotalDays)} days are drawn; "
                + $"it was last seen on {PeriodNames.Date(now.Span.Last)}. The figures are of all its days.";
        if (facts.Adoption is { Unnamed: > 0 } adoption)
            yield return $"{CountWords.Of(adoption.Unnamed, "session")} of these days name no release and are in no share.";
    }
}
