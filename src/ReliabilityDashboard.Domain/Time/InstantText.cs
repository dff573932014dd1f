namespace ReliabilityDashboard.Domain.Time;

/// <summary>ISO 8601 instants, as files, calls and addresses write them: a date, or a date, <c>T</c> or a space, and a time with optional
/// seconds and fraction, with or without an offset.</summary>
public static class InstantText
{
    /// <summary>Reads an instant as UTC, whole microseconds: what every database keeps.</summary>
    /// <param name="text">Trimmed.</param>
    /// <param name="zone">The zone where no offset is written, by the rules of <see cref="ReportingCalendar.ToUtc"/>.</param>
    /// <param name="utc">The instant.</param>
    public static bool TryParse(ReadOnlySpan<char> text, TimeZoneInfo zone, out DateTime utc) =>
        TryRead(text, out utc) && (utc.Kind == DateTimeKind.Utc || ReportingCalendar.TryToUtc(zone, utc, out utc));

    /// <summary>Reads an instant as it stands, whole microseconds.</summary>
    /// <param name="text">Trimmed.</param>
    /// <param name="instant">UTC where an offset is written; else a time of no kind, which is one of somebody's zone.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out DateTime instant)
    {
        instant = default;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-') return false;
        if (!Digits(text[..4], out var year) || !Digits(text.Slice(5, 2), out var month) || !Digits(text.Slice(8, 2), out var day))
            return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        instant = new DateTime(year, month, day);
        var rest = text[10..];
        if (rest.IsEmpty) return true;

        if (rest[0] is not ('T' or 't' or ' ') || !TryTime(ref rest, out var ticks)) return false;
        if (rest.IsEmpty) return Add(instant, ticks, DateTimeKind.Unspecified, out instant);
        return TryOffset(rest, out var offset) && Add(instant, ticks - offset, DateTimeKind.Utc, out instant);
    }

    private static bool TryTime(ref ReadOnlySpan<char> rest, out long ticks)
    {
        ticks = 0;
        if (rest.Length < 6 || rest[3] != ':' || !Digits(rest.Slice(1, 2), out var hour) || !Digits(rest.Slice(4, 2), out var minute))
            return false;
        rest = rest[6..];
        var second = 0;
        if (rest.Length >= 3 && rest[0] == ':')
        {
            if (!Digits(rest.Slice(1, 2), out second)) return false;
            rest = rest[3..];
            if (!TryFraction(ref rest, out ticks)) return false;
        }
        // 24:00 is the end of the day and :60 a leap second; both are the instant after.
        var isEndOfDay = hour == 24 && minute == 0 && second == 0 && ticks == 0;
        if ((hour > 23 && !isEndOfDay) || minute > 59 || second > 60) return false;
        ticks += hour * TimeSpan.TicksPerHour + minute * TimeSpan.TicksPerMinute + second * TimeSpan.TicksPerSecond;
        return true;
    }

    private static bool TryFraction(ref ReadOnlySpan<char> rest, out long ticks)
    {
        ticks = 0;
        if (rest.IsEmpty || rest[0] is not ('.' or ',')) return true;
        var length = 1;
        var unit = TimeSpan.TicksPerSecond;
        for (; length < rest.Length && char.IsAsciiDigit(rest[length]); length++)
        {
            unit /= 10;
            if (unit >= TimeSpan.TicksPerMicrosecond) ticks += (rest[length] - '0') * unit;
        }
        rest = rest[length..];
        return length > 1;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        text = text.TrimStart(' ');
        if (text is "Z" or "z") return true;
        if (text.Length is not (3 or 5 or 6) || text[0] is not ('+' or '-') || !Digits(text.Slice(1, 2), out var hours)) return false;
        var minutes = 0;
        if (text.Length == 6 && (text[3] != ':' || !Digits(text.Slice(4, 2), out minutes))) return false;
        if (text.Length == 5 && !Digits(text.Slice(3, 2), out minutes)) return false;
        if (minutes > 59 || hours * 60 + minutes > 14 * 60) return false;
        ticks = (hours * 60 + minutes) * TimeSpan.TicksPerMinute * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool Add(DateTime from, long ticks, DateTimeKind kind, out DateTime sum)
    {
        var at = from.Ticks + ticks;
        var isInside = at >= DateTime.MinValue.Ticks && at <= DateTime.MaxValue.Ticks;
        sum = isInside ? new DateTime(at, kind) : default;
        return isInside;
    }

    private static bool Digits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit)) return false;
            number = 10 * number + digit - '0';
        }
        return true;
    }
}
