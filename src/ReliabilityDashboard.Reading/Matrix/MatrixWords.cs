using System.Globalization;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Reading.Matrix;

/// <summary>What the matrix says in words.</summary>
public static class MatrixWords
{
    private static readonly string[] Small =
    [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    /// <summary>"Immediate fire", "Ticking time bomb", "Noise", "Backlog".</summary>
    public static string Name(Quadrant quadrant) =>
        quadrant switch
        {
            Quadrant.ImmediateFire => "Immediate fire",
            Quadrant.TickingTimeBomb => "Ticking time bomb",
            Quadrant.Noise => "Noise",
            _ => "Backlog",
        };

    /// <summary>The API's word.</summary>
    public static string Word(Quadrant quadrant) =>
        quadrant switch
        {
            Quadrant.ImmediateFire => "immediate-fire",
            Quadrant.TickingTimeBomb => "ticking-time-bomb",
            Quadrant.Noise => "noise",
            _ => "backlog",
        };

    /// <summary>The lede: how many failure modes there are and how many need something.</summary>
    /// <param name="figures">The matrix.</param>
    /// <param name="of">What its marks are groups of.</param>
    /// <param name="period">The period in words, such as "last 12 months".</param>
    public static string Lede(MatrixFigures figures, MatrixOf of, string period)
    {
        var mark = of == MatrixOf.Crashes ? "Each mark is one crash group." : "Each mark is one way the system fails.";
        var all = figures.Points.Count;
        if (all == 0)
            return of == MatrixOf.Crashes
                ? $"No crash {PeriodPhrase.Of(period)} and this filter can be placed."
                : $"No failure mode {PeriodPhrase.Of(period)} and this filter can be placed.";
        var during = SentenceWords.Begin(PeriodPhrase.In(period));
        if (figures.ImpactThreshold is null)
            return $"{mark} {during} {Count(all)} of them {(all == 1 ? "is" : "are")} placed; "
                + "too few have a known share of users to tell high impact from low, so a person has to set the threshold.";
        var (fires, bombs) = (Of(Quadrant.ImmediateFire), Of(Quadrant.TickingTimeBomb));
        var action =
            fires == 0
                ? $"none of {all} is both frequent and of high impact"
                : $"{Count(fires)} of {all} {(fires == 1 ? "needs" : "need")} action now";
        var rare = bombs == 0 ? "none is rare but expensive" : $"{Count(bombs)} {(bombs == 1 ? "is" : "are")} rare but expensive";
        return $"{mark} {during} {action}; {rare}.";

        int Of(Quadrant quadrant) => figures.Points.Count(point => point.Quadrant == quadrant);
    }

    /// <summary>Who set the thresholds, or that nobody did.</summary>
    public static string Thresholds(MatrixAnswer answer, ReportingCalendar calendar)
    {
        return (answer.Frequency, answer.Impact) switch
        {
            (null, null) when answer.Figures?.ImpactThreshold is null => "no quadrants: fewer than 8 failure modes have a known share",
            (null, null) => "thresholds provisional until a person sets them",
            ({ } one, { } other) => By(one.At >= other.At ? one : other, "thresholds"),
            ({ } frequency, null) => $"{By(frequency, "frequency threshold")}, impact provisional",
            (null, { } impact) => $"{By(impact, "impact threshold")}, frequency provisional",
        };

        string By(SetThreshold set, string what) => $"{what} set by {set.By} on {PeriodNames.Date(calendar.LocalDate(set.At))}";
    }

    /// <summary>What was filled in: "share assumed for 3 of 4".</summary>
    public static string? Assumed(MatrixPoint point)
    {
        if (point.Assumed == Assumptions.None)
            return null;
        string[] what =
        [
            .. new[] { (Assumptions.Weight, "weight"), (Assumptions.Severity, "severity"), (Assumptions.Share, "share of users") }
                .Where(one => point.Assumed.HasFlag(one.Item1))
                .Select(one => one.Item2),
        ];
        return string.Create(
            CultureInfo.InvariantCulture, $"{string.Join(", ", what)} assumed for {point.FilledIn} of {point.Occurrences.Count}");
    }

    /// <summary>How many modes stand on something that was filled in; null where none does.</summary>
    public static string? AssumedCount(MatrixFigures figures)
    {
        var assumed = figures.Points.Count(point => point.Assumed != Assumptions.None);
        return assumed == 0
            ? null
            : $"{assumed} of {figures.Points.Count} stand on an assumed weight, severity or share of users, marked ≈.";
    }

    /// <summary>A score with two digits that mean something.</summary>
    public static string Score(double score) =>
        score >= 10
            ? Typography.Number(score)
            : Typography.Number(score, Math.Clamp(1 - (int)Math.Floor(Math.Log10(Math.Max(score, 1e-6))), 0, 6));

    /// <summary>Title of a list in the order of what all occurrences come to.</summary>
    public static string Ranked(ImpactUnit unit) => unit == ImpactUnit.Money ? "Ranked by expected loss" : "Ranked by score in all";

    /// <summary>Title of the impact axis.</summary>
    public static string ImpactAxis(ImpactUnit unit, string currency) =>
        unit == ImpactUnit.Money ? $"expected loss per occurrence, {currency}" : "impact score per occurrence";

    /// <summary>What the impact of the chart is.</summary>
    public static string Means(MatrixOf of, ImpactUnit unit) => (of, unit) switch
    {
        (MatrixOf.Crashes, _) => "Score: journey weight × 2 for every crash.",
        (_, ImpactUnit.Money) => "Estimated revenue at risk of each occurrence, a mean of those that can be said in money.",
        _ => "Score: journey weight × severity × share of users, a mean of all occurrences.",
    };

    /// <summary>One failure mode as a row.</summary>
    public static MatrixRow Row(MatrixPoint point, MatrixOf of, ImpactUnit unit, MoneyWords money)
    {
        var total = point.Impact * point.Occurrences.Count;
        var isMoney = unit == ImpactUnit.Money;
        return new(
            point.Group, point.Title, point.Category, point.Quadrant, point.Occurrences.Count, point.FrequencyPerWeek, point.Impact,
            Under(point.Quadrant, of == MatrixOf.Crashes ? null : CategoryNames.Title(point.Category)),
            isMoney ? money.Brief(point.Impact) : Score(point.Impact), isMoney ? money.Exact(point.Impact) : null,
            isMoney ? money.Brief(total) : Score(total), isMoney ? money.Exact(total) : null, Assumed(point))
        {
            Total = total,
        };
    }

    /// <summary>A failure mode without money as a row.</summary>
    public static MatrixRow Row(UnvaluedMode mode) =>
        new(
            mode.Group, mode.Title, mode.Category, null, mode.Occurrences.Count, mode.FrequencyPerWeek, null,
            Under(null, CategoryNames.Title(mode.Category)), null, null, null, null, null);

    /// <summary>Crash groups have no category.</summary>
    private static string Under(Quadrant? quadrant, string? category) =>
        (quadrant, category) switch
        {
            ({ } known, { } named) => $"{Name(known)} · {named.ToLowerInvariant()}",
            ({ } known, null) => Name(known),
            (null, { } named) => named,
            _ => "Not placed",
        };

    private static string Count(int count) => count < Small.Length ? Small[count] : count.ToString(CultureInfo.InvariantCulture);
}
