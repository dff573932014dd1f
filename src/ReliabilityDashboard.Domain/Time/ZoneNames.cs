namespace ReliabilityDashboard.Domain.Time;

/// <summary>Time zones by their names, such as <c>Europe/Berlin</c>.</summary>
public static class ZoneNames
{
    /// <summary>What was expected where a name names no zone.</summary>
    public const string Expected = "expected a time zone such as Europe/Berlin";

    /// <summary>Every zone that this machine knows, by name.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Append(TimeZoneInfo.Utc.Id).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The zone of a name; null where there is none.</summary>
    public static TimeZoneInfo? Find(string? name) =>
        !string.IsNullOrWhiteSpace(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name.Trim(), out var zone) ? zone : null;
}
