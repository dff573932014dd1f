using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.Services;

/// <summary>Service levels in words.</summary>
public static class LevelWords
{
    /// <summary>"journey".</summary>
    public static string Of(LevelOf kind) => kind == LevelOf.Journey ? "journey" : "service";

    /// <summary>"in the last 28 days".</summary>
    public static string Of(ServiceLevelWindow window) => window switch
    {
        ServiceLevelWindow.Month => "in this calendar month",
        ServiceLevelWindow.Quarter => "in this calendar quarter",
        _ => "in the last 28 days",
    };

    /// <summary>How it is reckoned, with its numbers.</summary>
    public static string Formula(NamedLevel one)
    {
        var (level, n) = (one.Level, Typography.Number(one.Level.Attained.N));
        if (level.Attained.Value is not { } attained) return "No data.";
        var kept = one.Kind == LevelOf.Journey
            ? $"1 − {Typography.Number(level.Minutes * (1 - attained), 1)} minutes inside incidents of more than contained reach / "
                + $"{n} minutes so far."
            : $"1 − failed requests / {n} requests that say whether they failed.";
        return level is { Target: { } target, MinutesLeft: { } left }
            ? $"{kept} Left: {Typography.Number(level.Window.Length.TotalMinutes)} minutes × {RateWords.Bound(1 - target)} − "
                + $"{Typography.Number(level.Minutes * (1 - attained), 1)} = {Typography.Number(left, 1)}."
            : kept;
    }
}
