using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Reading.Releases;

/// <summary>A release in words.</summary>
public static class ReleaseWords
{
    /// <summary>How fast it was taken, and how it does beside the one before.</summary>
    public static string Lede(ReleaseFacts facts, ReportingCalendar calendar) =>
        $"{Taken(facts, calendar)} {Compared(facts)}";

    /// <summary>Crash-free beside the release before: "99.93 % of its sessions were crash-free (99.91 % in 4.11.2): not enough data to
    /// compare."</summary>
    public static string Compared(ReleaseFacts facts)
    {
        if (facts.Now is not { } now) return "No session names it: who has it and how it does is unknown.";
        if (Rate(now) is not { } rate) return "Its sessions do not say how many crashed.";
        var said = $"{rate} of its sessions were crash-free";
        if (facts.Before is not { } before) return $"{said}; no release is known before it.";
        var compared = new ComparedFigure(said, Rate(before), before.Span.Release, facts.Result) { Moving = "it is the newest" };
        return VerdictWords.WithFigure(compared) + ".";
    }

    /// <summary>Why the two rates are not judged; null where they are.</summary>
    public static string? WithoutVerdict(ReleaseFacts facts) => facts.Result?.Verdict switch
    {
        Verdict.Running => "No verdict: it is the newest release, and its figures still move.",
        Verdict.NotEnoughData =>
            $"No verdict: one takes {WeeklyRateComparison.EnoughWeeks} whole weeks of each release; there "
                + $"{CountWords.Word(facts.Result.N, "is", "are")} {Typography.Number(facts.Result.N)} of this one and "
                + $"{Typography.Number(facts.Result.PreviousN)} of the one before.",
        _ => null,
    };

    /// <summary>"3 h after", "2 d before", "with it".</summary>
    public static string After(TimeSpan after) =>
        after == TimeSpan.Zero ? "with it" : $"{DurationWords.Say(after.Duration())} {(after > TimeSpan.Zero ? "after" : "before")}";

    /// <summary>Whose word it is that a change set an incident off; null where nobody says so.</summary>
    public static string? Named(SetBy? by) => by switch
    {
        SetBy.Person => "named by a person",
        SetBy.Suggested => "suggested",
        null => null,
        _ => "named by its source",
    };

    /// <summary>"failed", "rolled back"; null where it stayed or nobody said.</summary>
    public static string? Ended(ChangeResult? result) => result switch
    {
        ChangeResult.Failed => "failed",
        ChangeResult.RolledBack => "rolled back",
        _ => null,
    };

    /// <summary>What "first seen" rests on, where crash records do not reach back far before the release; null where they do.</summary>
    public static string? Reach(ReleaseFacts facts, ReportingCalendar calendar) =>
        facts is { FirstCrash: { } first, NewCrashes.Count: > 0 } && facts.Begin - first < TimeSpan.FromDays(28)
            ? $"Crash records begin on {PeriodNames.Date(calendar.LocalDate(first))}: what is first seen here may be older."
            : null;

    private static string? Rate(ReleaseSide side) => RateWords.Success(side.Figures.Value);

    private static string Taken(ReleaseFacts facts, ReportingCalendar calendar)
    {
        var cameOut = $"It came out on {PeriodNames.Date(calendar.LocalDate(facts.Begin))}";
        if (facts.Adoption is not { Highest: { } highest } adoption)
            return facts.Now is null ? $"{cameOut}." : $"{cameOut}; too few sessions name it to tell how fast it was taken.";
        return adoption.DaysTo(0.5) switch
        {
            0 => $"{cameOut} and had half of the sessions on its first day.",
            { } days => $"{cameOut} and had half of the sessions after {CountWords.Of(days, "day")}.",
            _ => $"{cameOut} and had at most {RateWords.Share(highest.Share)} of the sessions, on {PeriodNames.Date(highest.Day)}.",
        };
    }
}
