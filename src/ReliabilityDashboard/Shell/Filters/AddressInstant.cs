using System.Globalization;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Shell.Filters;

/// <summary>A <c>from</c> or <c>to</c> of an address: a UTC instant, or a date or local time in the reporting zone.</summary>
public readonly record struct AddressInstant(DateTime Value)
{
    /// <summary>What is expected of one, for page and API alike.</summary>
    public const string Expected = "expected a date such as 2026-07-01, or an instant such as 2026-07-01T12:00:00Z";

    /// <summary>Null where it is none. An address may come with "+02:00" unescaped, which arrives as a space.</summary>
    public static AddressInstant? Parse(string text) =>
        InstantText.TryRead(text, out var instant) || InstantText.TryRead(text.Replace(' ', '+'), out instant) ? new(instant) : null;

    public static AddressInstant Of(DateOnly date) => new(date.ToDateTime(TimeOnly.MinValue));

    /// <summary>The edge of a period: its date where a local one begins there, else the instant itself.</summary>
    public static AddressInstant Of(DateTime instant, ReportingCalendar calendar) =>
        calendar.IsMidnight(instant) ? Of(calendar.LocalDate(instant)) : new(instant);

    /// <summary>The UTC instant it means in a reporting zone.</summary>
    public DateTime In(ReportingCalendar calendar) => Value.Kind == DateTimeKind.Utc ? Value : calendar.ToUtc(Value);

    public override string ToString() => Value switch
    {
        { Kind: DateTimeKind.Utc } => Value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        { TimeOfDay.Ticks: 0 } => Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
    };
}
