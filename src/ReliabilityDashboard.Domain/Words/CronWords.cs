using System.Globalization;

namespace ReliabilityDashboard.Domain.Words;

/// <summary>Says the usual cron schedules in words, and any other as it stands.</summary>
public static class CronWords
{
    /// <summary>"every minute", "every 5 minutes", "every day at 06:00", "by the schedule 0 6 * * MON-FRI".</summary>
    public static string Say(string schedule)
    {
        var fields = schedule.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        // A six-field schedule at second 0 is the five-field one.
        if (fields is ["0", .. { Length: 5 } five])
            fields = five;
        if (fields is [var second, "*", "*", "*", "*", "*"])
            return second == "*" ? "every second" : Every(second, "second") ?? As(fields);
        return fields switch
        {
            ["*", "*", "*", "*", "*"] => "every minute",
            [var minute, "*", "*", "*", "*"] => Every(minute, "minute")
                ?? (Number(minute) is { } at ? $"every hour at minute {at}" : As(fields)),
            ["0", var hour, "*", "*", "*"] when Every(hour, "hour") is { } hours => hours,
            [var minute, var hour, "*", "*", "*"] when Number(minute) is { } m && Number(hour) is { } h => $"every day at {h:00}:{m:00}",
            _ => As(fields),
        };
    }

    private static string? Every(string field, string unit) =>
        field.StartsWith("*/", StringComparison.Ordinal) && Number(field[2..]) is { } step
            ? step == 1
                ? $"every {unit}"
                : $"every {step} {unit}s"
            : null;

    private static int? Number(string field) =>
        int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string As(string[] fields) => $"by the schedule {string.Join(' ', fields)}";
}
