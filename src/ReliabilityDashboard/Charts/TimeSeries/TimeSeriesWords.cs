using ReliabilityDashboard.Domain.Changes;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>What stands in the legend of a time chart, on the screen and on paper.</summary>
internal static class TimeSeriesWords
{
    public const string Hollow = "incomplete or few data";
    public const string Release = "release";
    public const string FollowedRelease = "release followed by an incident";
    public const string OtherChange = "other change";
    public const string FollowedChange = "other change followed by an incident";
    public const string Incident = "incident, shaded while it lasted";

    public static string Of(ReleaseTick tick) => (tick.Kind, tick.FollowedByIncident) switch
    {
        (ChangeKind.Release, false) => Release,
        (ChangeKind.Release, true) => FollowedRelease,
        (_, false) => OtherChange,
        _ => FollowedChange,
    };

    public static string Of(Series series) =>
        series.IntervalName is null ? series.Name : $"{series.Name}, {series.IntervalName} shaded";

    public static string Dots(TimeSeriesData data) => data.DrawnDots().Count is var drawn && drawn < data.Dots.Count
        ? $"{data.DotName} ({drawn} of {data.Dots.Count} drawn)"
        : $"{data.DotName}";

    public static bool HasHollow(TimeSeriesData data) =>
        data.Series.Any(series => series.Points.Any(point => point.Value is not null && (point.Partial || point.FewData)));

    /// <summary>Of the scale and of the time.</summary>
    public static string Caption(TimeSeriesData data) =>
        $"{(ValueScale.IsLog(data.Axis) ? "log scale · " : "")}time in {data.Calendar.Zone.Id}";
}
