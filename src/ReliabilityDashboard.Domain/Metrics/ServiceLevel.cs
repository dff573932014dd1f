namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>How much of what was promised was kept in a window of time, and what is left of the error budget.</summary>
/// <param name="Window">From its begin to its end, which may lie ahead.</param>
/// <param name="Target">What was promised, a fraction; null where nothing was.</param>
/// <param name="Attained">What was kept so far, a fraction with its n.</param>
/// <param name="Minutes">Minutes of the window that are over.</param>
/// <remarks>Beyer and others, "The Site Reliability Workbook" (2018), chapters 2 and 5: error budget and burn rate.</remarks>
public sealed record ServiceLevel(Period Window, double? Target, Measured Attained, double Minutes)
{
    /// <summary>How many days the usual window has.</summary>
    public const int UsualDays = 28;

    /// <summary>Minutes of failing that are left; below 0 where more were used than there are. Null without a target or data.</summary>
    public double? MinutesLeft =>
        Target is { } target && Attained.Value is { } attained
            ? Window.Length.TotalMinutes * (1 - target) - Minutes * (1 - attained)
            : null;

    /// <summary>How fast the budget is used: 1 uses it up with the end of the window. Null without a target or data, and where nothing may
    /// fail.</summary>
    public double? Burn => Target is < 1 && Attained.Value is { } attained ? (1 - attained) / (1 - Target.Value) : null;

    /// <summary>Whether the promise is kept so far; null without a target or data.</summary>
    public bool? IsMet => Target is { } target && Attained.Value is { } attained ? attained >= target : null;

    /// <summary>Of a service: the share of its requests that did not fail, over the rows that say how many did.</summary>
    /// <param name="signals">Of the window up to now.</param>
    /// <param name="target">As declared, a fraction.</param>
    /// <param name="window">From its begin to its end.</param>
    /// <param name="now">Up to when it is known.</param>
    public static ServiceLevel OfService(GoldenSignals signals, double? target, Period window, DateTime now)
    {
        var failed = signals.SeenErrorRate;
        return new(
            window, target, failed.Value is { } share ? new Measured(1 - share, failed.N) : Measured.None,
            ((now < window.To ? now : window.To) - window.From).TotalMinutes);
    }
}
