using System.Globalization;

namespace ReliabilityDashboard.Importing.Mappings.Values;

/// <summary>The numbers and words of a date and time, in the order in which they are written.</summary>
internal ref struct WrittenParts
{
    private const int MaxNumbers = 3;

    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private readonly Span<int> date = new int[MaxNumbers];
    private readonly Span<int> digits = new int[MaxNumbers];
    private int count, named, namedAt;
    private char separator;
    private long ticks;
    private long? offset;

    public WrittenParts()
    {
    }

    /// <summary>Takes a text apart; false where it is no date with or without a time.</summary>
    public bool Take(ReadOnlySpan<char> text)
    {
        if (text.Length is < 6 or > 60) return false;
        while (!text.IsEmpty)
        {
            if (text[0] is ' ' or '\u00A0' or '\u202F' or ',')
            {
                text = text[1..];
                continue;
            }
            if (!(char.IsAsciiDigit(text[0]) ? TakeNumber(ref text) : TakeWord(ref text))) return false;
        }
        return count + (named > 0 ? 1 : 0) == MaxNumbers;
    }

    /// <summary>Makes an instant of the parts; false where they make none.</summary>
    public readonly bool Place(DateOrder order, out WrittenInstant written)
    {
        written = default;
        var (need, decides) = (InstantNeed.Nothing, DateOrder.Unknown);
        int year, month, day;
        if (named > 0)
        {
            month = named;
            (day, year) = digits[0] >= 3 ? (date[1], date[0]) : (date[0], date[1]);
        }
        else if (digits[0] == 4) (year, month, day) = (date[0], date[1], date[2]);
        else
        {
            year = date[2];
            if (separator == '.') order = DateOrder.DayFirst;
            else if (date[0] > 12 && date[1] <= 12) decides = DateOrder.DayFirst;
            else if (date[1] > 12 && date[0] <= 12) decides = DateOrder.MonthFirst;
            else if (date[0] == date[1]) order = DateOrder.DayFirst;
            else if (order == DateOrder.Unknown) need = InstantNeed.Order;
            // Never row by row: what contradicts the column's order is a fault of that row.
            if (order == DateOrder.Unknown) order = decides;
            (day, month) = order == DateOrder.MonthFirst ? (date[1], date[0]) : (date[0], date[1]);
        }
        if (year < 100) year += 2000;
        if (year is < 1900 or > 9998 || month is < 1 or > 12) return decides != DateOrder.Unknown && Says(decides, out written);
        if (day < 1 || day > DateTime.DaysInMonth(year, month)) return decides != DateOrder.Unknown && Says(decides, out written);
        var at = new DateTime(year, month, day).AddTicks(ticks);
        written = new(offset is { } by ? new DateTime(at.Ticks - by, DateTimeKind.Utc) : at, need, decides);
        return true;
    }

    // It cannot be read in the order of its column, but it says which order it is in.
    private static bool Says(DateOrder decides, out WrittenInstant written)
    {
        written = new(default, InstantNeed.Order, decides);
        return true;
    }

    private bool TakeNumber(ref ReadOnlySpan<char> text)
    {
        var length = Digits(text);
        if (length < text.Length && text[length] == ':') return ticks == 0 && TakeTime(ref text);
        if (count == MaxNumbers || length > 4) return false;
        date[count] = int.Parse(text[..length], CultureInfo.InvariantCulture);
        digits[count++] = length;
        text = text[length..];
        if (text.IsEmpty) return true;
        if (text[0] is '.' or '/' or '-')
        {
            if (count < MaxNumbers && separator == default) separator = text[0];
            text = text[1..];
        }
        else if (text[0] == 'T') text = text[1..];
        return true;
    }

    private bool TakeTime(ref ReadOnlySpan<char> text)
    {
        if (Part(ref text) is not ({ } hour and < 24) || text.IsEmpty || text[0] != ':') return false;
        text = text[1..];
        if (Part(ref text) is not ({ } minute and < 60)) return false;
        ticks = hour * TimeSpan.TicksPerHour + minute * TimeSpan.TicksPerMinute;
        if (!text.IsEmpty && text[0] == ':')
        {
            text = text[1..];
            if (Part(ref text) is not ({ } second and < 61)) return false;
            ticks += second * TimeSpan.TicksPerSecond;
            if (text.Length > 1 && text[0] is '.' or ',' && char.IsAsciiDigit(text[1]))
            {
                var fraction = Digits(text[1..]);
                var unit = TimeSpan.TicksPerSecond;
                for (var at = 1; at <= Math.Min(fraction, 6); at++) ticks += (text[at] - '0') * (unit /= 10);
                text = text[(fraction + 1)..];
            }
        }
        var rest = text.TrimStart(" \u00A0\u202F");
        if (rest.Length >= 2 && rest[1] is 'M' or 'm' && rest[0] is 'A' or 'a' or 'P' or 'p')
        {
            if (hour is 0 or > 12) return false;
            ticks += ((rest[0] is 'P' or 'p' ? 12 : 0) - (hour == 12 ? 12 : 0)) * TimeSpan.TicksPerHour;
            text = rest[2..];
        }
        else if (rest.Length >= 3 && rest[0] is '+' or '-' && char.IsAsciiDigit(rest[1])) return TakeOffset(rest, ref text);
        return true;
    }

    private bool TakeOffset(ReadOnlySpan<char> rest, ref ReadOnlySpan<char> text)
    {
        var length = rest.IndexOf(' ') is > 0 and var end ? end : rest.Length;
        if (!Domain.Time.InstantText.TryRead($"2000-01-01T00:00{rest[..length]}", out var at) || at.Kind != DateTimeKind.Utc) return false;
        offset = new DateTime(2000, 1, 1).Ticks - at.Ticks;
        text = rest[length..];
        return true;
    }

    private bool TakeWord(ref ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(text[length])) length++;
        if (length == 0) return false;
        var word = text[..length];
        text = text[length..];
        if (!text.IsEmpty && text[0] is '.' or '/' or '-') text = text[1..];
        if (word.Equals("UTC", StringComparison.OrdinalIgnoreCase) || word.Equals("GMT", StringComparison.OrdinalIgnoreCase)
            || word is "Z")
        {
            offset ??= 0;
            return true;
        }
        if (word is "at" or "T") return true;
        if (length < 3) return false;
        for (var month = 0; month < Months.Length; month++)
            if (word.StartsWith(Months[month], StringComparison.OrdinalIgnoreCase) && named == 0)
            {
                (named, namedAt) = (month + 1, count);
                return namedAt < MaxNumbers;
            }
        return IsDay(word);
    }

    private static bool IsDay(ReadOnlySpan<char> word)
    {
        foreach (var day in (ReadOnlySpan<string>)["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
            if (word.StartsWith(day, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static int? Part(ref ReadOnlySpan<char> text)
    {
        var length = Digits(text);
        if (length is 0 or > 2) return null;
        var number = int.Parse(text[..length], CultureInfo.InvariantCulture);
        text = text[length..];
        return number;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length])) length++;
        return length;
    }
}
