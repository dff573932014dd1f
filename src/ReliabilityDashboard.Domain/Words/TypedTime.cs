using System.Globalization;

namespace ReliabilityDashboard.Domain.Words;

/// <summary>Dates and local times as they stand in fields: as they stand everywhere. What people type from a file or a log is read as
/// well.</summary>
public static class TypedTime
{
    /// <summary>Where a date and a time are to be typed.</summary>
    public const string Expected = "expected a date and time such as 25 Nov 2026, 20:02";

    /// <summary>Where a date is to be typed.</summary>
    public const string ExpectedDate = "expected a date such as 25 Nov 2026";

    private const string Day = "d MMM yyyy";

    private static readonly string[] Days = [Day, "d MMMM yyyy", "yyyy-MM-dd", "d.M.yyyy"];

    private static readonly string[] Times =
    [
        .. from day in Days
           from between in (string[])[", ", " ", "'T'"]
           from time in (string[])["H:mm", "H:mm:ss", "H:mm:ss.FFF"]
           select day + between + time,
    ];

    /// <summary>"25 Nov 2026, 20:02"; with seconds where there are any.</summary>
    public static string Say(DateTime local) =>
        local.ToString(local.Second == 0 ? $"{Day}, HH:mm" : $"{Day}, HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>"25 Nov 2026".</summary>
    public static string Say(DateOnly date) => date.ToString(Day, CultureInfo.InvariantCulture);

    /// <summary>The local time of a text; null where it is none.</summary>
    public static DateTime? Read(string? text) =>
        DateTime.TryParseExact(text?.Trim(), Times, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out var local)
            ? local : null;

    /// <summary>The date of a text; null where it is none.</summary>
    public static DateOnly? ReadDate(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out var date)
            ? date : null;
}
