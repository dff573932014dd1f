using System.Globalization;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Importing.Mappings.Values;

/// <summary>An instant as some export writes it, and what it leaves open.</summary>
/// <param name="At">UTC where an offset is written or the form has none; else a time of somebody's zone.</param>
/// <param name="Needs">What must be said before it can be read.</param>
/// <param name="Decides">The order of day and month that it shows.</param>
public readonly record struct WrittenInstant(DateTime At, InstantNeed Needs, DateOrder Decides)
{
    private const double SerialEpoch = 25569, FirstSerial = 20_000, LastSerial = 80_000;

    private static readonly System.Buffers.SearchValues<char> Numeric = System.Buffers.SearchValues.Create("0123456789.");

    /// <summary>Reads a text; false where it is no instant in any form.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, InstantRules rules, out WrittenInstant written)
    {
        written = default;
        text = text.Trim();
        if (InstantText.TryRead(text, out var at))
        {
            written = new(at, InstantNeed.Nothing, DateOrder.Unknown);
            return true;
        }
        return TryNumber(text, rules, out written) || TryWords(text, rules, out written);
    }

    /// <summary>The instant as our own files write it.</summary>
    public string Text() => At.ToString(
        At.Kind == DateTimeKind.Utc ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture);

    // Seconds, milliseconds and microseconds since 1970 differ by their digits; days since 1900 have five.
    private static bool TryNumber(ReadOnlySpan<char> text, InstantRules rules, out WrittenInstant written)
    {
        written = default;
        if (text.Length < 5 || text.ContainsAnyExcept(Numeric) || text.Count('.') > 1) return false;
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return false;
        var whole = text.IndexOf('.') is >= 0 and var point ? point : text.Length;
        long? ticks = whole switch
        {
            5 => null,
            9 or 10 => (long)Math.Round(number * 1e6) * TimeSpan.TicksPerMicrosecond,
            12 or 13 => (long)Math.Round(number * 1e3) * TimeSpan.TicksPerMicrosecond,
            15 or 16 => (long)number * TimeSpan.TicksPerMicrosecond,
            _ => null,
        };
        if (ticks is { } since)
        {
            written = new(DateTime.UnixEpoch.AddTicks(since), InstantNeed.Nothing, DateOrder.Unknown);
            return true;
        }
        if (whole != 5 || number is < FirstSerial or > LastSerial || rules.Serial == false) return false;
        var at = new DateTime(1970, 1, 1).AddMilliseconds(Math.Round((number - SerialEpoch) * 86_400_000));
        written = new(at, rules.Serial is null ? InstantNeed.Serial : InstantNeed.Nothing, DateOrder.Unknown);
        return true;
    }

    private static bool TryWords(ReadOnlySpan<char> text, InstantRules rules, out WrittenInstant written)
    {
        written = default;
        var parts = new WrittenParts();
        return parts.Take(text) && parts.Place(rules.Order, out written);
    }
}

/// <summary>What must be said before an instant can be read.</summary>
public enum InstantNeed
{
    Nothing,
    /// <summary>Which of two numbers is the day.</summary>
    Order,
    /// <summary>Whether a number is a spreadsheet's date.</summary>
    Serial,
}
