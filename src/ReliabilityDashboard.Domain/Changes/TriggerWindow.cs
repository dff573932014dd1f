namespace ReliabilityDashboard.Domain.Changes;

/// <summary>How long after a change an incident may be its doing, and how fast that becomes less likely.</summary>
internal static class TriggerWindow
{
    /// <summary>No change but growth is a candidate for longer.</summary>
    public static TimeSpan Longest => Of(ChangeKind.Infrastructure);

    private static readonly TimeSpan GrowthWithoutEnd = TimeSpan.FromHours(24);

    public static TimeSpan Of(Change change) => change.Kind switch
    {
        ChangeKind.Growth => (change.EndedAt ?? change.At + GrowthWithoutEnd) - change.At,
        var kind => Of(kind),
    };

    public static TimeSpan Of(ChangeKind kind) => kind == ChangeKind.Infrastructure ? TimeSpan.FromDays(7) : TimeSpan.FromHours(2);

    public static TimeSpan HalfLife(ChangeKind kind) =>
        kind == ChangeKind.Infrastructure ? TimeSpan.FromHours(24) : TimeSpan.FromMinutes(30);

    /// <summary>How well a change of this age fits, before proximity. Growth fits all the while.</summary>
    public static double Freshness(ChangeKind kind, TimeSpan age) =>
        kind == ChangeKind.Growth ? 1 : Math.Exp(-Math.Log(2) * (age / HalfLife(kind)));
}
