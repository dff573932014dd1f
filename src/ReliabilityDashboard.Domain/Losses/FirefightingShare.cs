namespace ReliabilityDashboard.Domain.Losses;

/// <summary>Which part of its working time a team spent on incidents of its services in a quarter.</summary>
/// <param name="Team">Its name.</param>
/// <param name="Quarter">The calendar quarter.</param>
/// <param name="Share">A fraction; n = incidents that say their hours. None without hours or without a size of the team.</param>
/// <param name="WithoutHours">Its incidents that do not say their hours.</param>
/// <param name="Hours">Hours that were said.</param>
/// <param name="TeamSize">The largest that its services state; null where none does.</param>
/// <param name="IsRunning">The quarter is not over.</param>
public sealed record FirefightingShare(
    string Team, Period Quarter, Measured Share, int WithoutHours, double Hours, int? TeamSize, bool IsRunning)
{
    /// <summary>From here on it is flagged, and alarmed.</summary>
    public const double FlagFrom = 0.25, AlarmFrom = 0.30;

    private const double HoursAWeek = 40, DaysAWeek = 7;

    /// <summary>Null below both.</summary>
    public FirefightingFlag? Flag => Share.Value switch
    {
        >= AlarmFrom => FirefightingFlag.Alarm,
        >= FlagFrom => FirefightingFlag.Flag,
        _ => null,
    };

    /// <summary>The share of a quarter.</summary>
    /// <param name="team">Its name.</param>
    /// <param name="quarter">The calendar quarter.</param>
    /// <param name="days">Days of it so far.</param>
    /// <param name="isRunning">Whether it is not over.</param>
    /// <param name="size">People of the team; 0 is none that a share can be of.</param>
    /// <param name="responderHours">Of each of its incidents; null where nobody says them.</param>
    public static FirefightingShare Of(
        string team, Period quarter, double days, bool isRunning, int? size, IReadOnlyCollection<double?> responderHours)
    {
        double[] told = [.. responderHours.OfType<double>()];
        var capacity = size * HoursAWeek * days / DaysAWeek;
        return new(
            team, quarter, capacity > 0 && told.Length > 0 ? new(told.Sum() / capacity.Value, told.Length) : Measured.None,
            responderHours.Count - told.Length, told.Sum(), size, isRunning);
    }
}

/// <summary>How much of a team's time is too much.</summary>
public enum FirefightingFlag
{
    /// <summary>From 25 % on.</summary>
    Flag,
    /// <summary>From 30 % on.</summary>
    Alarm,
}
