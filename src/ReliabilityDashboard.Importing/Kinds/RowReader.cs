using System.Globalization;
using System.Runtime.CompilerServices;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Signals;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Formats.Cells;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Importing.Kinds;

/// <summary>Reads the cells of one record as what its fields are, and keeps the first fault.</summary>
/// <typeparam name="TField">The fields of the kind, numbered as in <paramref name="names"/>.</typeparam>
internal ref struct RowReader<TField>(RawFields fields, FieldNames names, MappingContext context) where TField : struct, Enum
{
    /// <summary>The largest count taken: exact in a double, and a great many of them still sum to a whole number.</summary>
    public const long LargestCount = 1_000_000_000_000_000;

    private static readonly WordTable<bool> YesOrNo = new([("true", true), ("false", false)]);

    private Rejection? rejection;
    private string? skipped;

    /// <summary>A field that must be there and have a value.</summary>
    public string Key(TField field)
    {
        if (!fields.Has(Number(field))) Fault(field, "expected a value, but there is no such column");
        else if (Text(field) is { Value: { } text }) return text;
        else Fault(field, "expected a value, but it is empty");
        return "";
    }

    /// <summary>A part of the key that may be missing: then it is the empty text.</summary>
    public string KeyPart(TField field) => Text(field).Value ?? "";

    /// <summary>Any text.</summary>
    public Given<string> Text(TField field)
    {
        if (!fields.Has(Number(field))) return default;
        var text = fields.Text(Number(field));
        if (text.IsEmpty) return Given<string>.Cleared;
        if (fields.Structure(Number(field)) is { } structure) return Fault<string>(field, $"expected a text, found {structure}");
        return Given<string>.Of(context.Text(text));
    }

    /// <summary>A text, or any JSON value as it stands.</summary>
    public string? Structured(TField field)
    {
        if (Text(field, out _) is not { IsEmpty: false } given) return null;
        var text = given.ToString();
        if (!AttributeSet.IsStorable(text)) Fault(field, StorableText.Expected);
        return text;
    }

    /// <summary>Names, from a text split at <c>;</c> or <c>|</c> or from a JSON array; none stands twice.</summary>
    public Given<IReadOnlyList<string>> List(TField field)
    {
        var text = Text(field, out var given);
        if (text.IsEmpty) return given ? Given<IReadOnlyList<string>>.Cleared : default;
        var items = fields.Items(Number(field));
        if (items is null && fields.Structure(Number(field)) is { } structure)
            return Fault<IReadOnlyList<string>>(field, $"expected a list of names, found {structure}");
        items ??= text.ToString().Split([';', '|'], StringSplitOptions.TrimEntries);
        string[] list = [.. items.Where(item => !NoValue.Is(item)).Distinct(StringComparer.OrdinalIgnoreCase)];
        return list.Length == 0 ? Given<IReadOnlyList<string>>.Cleared : Given<IReadOnlyList<string>>.Of(list);
    }

    /// <summary>A whole number inside a range.</summary>
    public Given<long?> Whole(TField field, long from = 0, long to = LargestCount)
    {
        var text = NumberCell(field, out var given);
        if (text.IsEmpty) return given ? Given<long?>.Cleared : default;
        if (WholeText.TryRead(text, out var number, out var fault) && number >= from && number <= to) return Given<long?>.Of(number);
        var expected = to == LargestCount ? $"expected a whole number of {from} or more" : $"expected a whole number from {from} to {to}";
        return Fault<long?>(field, expected + Was(text) + (fault is null ? "" : $": {fault}"));
    }

    /// <summary>A whole number of the smaller kind.</summary>
    public Given<int?> SmallWhole(TField field, int from = 0, int to = int.MaxValue)
    {
        var number = Whole(field, from, to);
        return number.IsGiven ? Given<int?>.Of((int?)number.Value) : default;
    }

    /// <summary>A number inside a range.</summary>
    public Given<double?> Decimal(TField field, double from = 0, double to = double.MaxValue)
    {
        var text = NumberCell(field, out var given);
        if (text.IsEmpty) return given ? Given<double?>.Cleared : default;
        if (NumberText.TryNumber(text, out var number) && number >= from && number <= to) return Given<double?>.Of(number);
        return Fault<double?>(
            field, (to == double.MaxValue ? $"expected a number of {from} or more" : $"expected a number from {from} to {to}") + Was(text));
    }

    /// <summary>One of the words that a field knows.</summary>
    public Given<T?> Word<T>(TField field, WordTable<T> words) where T : struct
    {
        var text = WordCell(field, words.Named, out var given);
        if (text.IsEmpty) return given ? Given<T?>.Cleared : default;
        return words.Find(text) is { } meaning ? Given<T?>.Of(meaning) : Fault<T?>(field, $"expected one of {words.Named}{Was(text)}");
    }

    /// <summary>One of the words of an incident's field.</summary>
    public Given<object> Word(TField field, IWordField words)
    {
        var text = WordCell(field, words.Named, out var given);
        if (text.IsEmpty) return given ? Given<object>.Cleared : default;
        return words.Find(text) is { } meaning
            ? Given<object>.Of(meaning)
            : Fault<object>(field, $"expected one of {words.Named}{Was(text)}");
    }

    /// <summary>True or false.</summary>
    public Given<bool?> YesNo(TField field) => Word(field, YesOrNo);

    /// <summary>A latency histogram.</summary>
    public Given<LatencyHistogram> Histogram(TField field)
    {
        var text = Text(field, out var given);
        if (text.IsEmpty) return given ? Given<LatencyHistogram>.Cleared : default;
        if (fields.Items(Number(field)) is { } items) text = string.Join(';', items);
        return LatencyHistogram.Parse(text, out var fault) is { } histogram
            ? Given<LatencyHistogram>.Of(histogram)
            : Fault<LatencyHistogram>(field, fault!);
    }

    /// <summary>An instant; one that lies too late for a moved file is left out.</summary>
    public Given<DateTime?> Instant(TField field) =>
        Instant(field, out var isLate) is var instant && isLate ? Given<DateTime?>.Cleared : instant;

    /// <summary>A day; of an instant that which its writer saw.</summary>
    public Given<DateOnly?> Day(TField field)
    {
        var text = InstantCell(field, out var given);
        if (text.IsEmpty) return given ? Given<DateOnly?>.Cleared : default;
        if (!InstantText.TryRead(text, out _)) return Fault<DateOnly?>(field, "expected a day such as 2026-01-31" + Was(text));
        var day = DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Given<DateOnly?>.Of(context.Shift is { } shift ? day.AddDays(shift.By.Days) : day);
    }

    /// <summary>The instant at which the record begins; where it lies too late for a moved file the record is skipped.</summary>
    public Given<DateTime?> Begin(TField field)
    {
        var instant = Instant(field, out var isLate);
        if (isLate) skipped = InstantShift.SkippedReason;
        return instant;
    }

    /// <summary>The instant at which the record begins, which must be there.</summary>
    public DateTime KeyBegin(TField field)
    {
        var instant = Begin(field);
        if (instant.Value is null)
            Fault(field, instant.IsGiven ? "expected an instant, but it is empty" : "expected an instant, but there is no such column");
        return instant.Value ?? default;
    }

    /// <summary>A required field: it may be absent from an update, but never emptied.</summary>
    public Given<T> NotEmptied<T>(TField field, Given<T> value)
    {
        if (value is { IsGiven: true, Value: null }) Fault(field, "expected a value, but it is empty");
        return value;
    }

    /// <summary>Keeps a fault where it is the first.</summary>
    public void Fault(TField field, string reason)
    {
        if (rejection is not null && context.Faults is null) return;
        var fault = new Rejection(names.Names[Number(field)], reason);
        rejection ??= fault;
        context.Faults?.Add(fault);
    }

    /// <summary>The record, or why there is none.</summary>
    public readonly Mapped<T> Done<T>(T record) where T : class =>
        rejection is not null ? new(null, rejection, null, null)
        : skipped is not null ? Mapped<T>.Skip(skipped)
        : Mapped<T>.Of(record);

    private Given<DateTime?> Instant(TField field, out bool isLate)
    {
        isLate = false;
        var text = InstantCell(field, out var given);
        if (text.IsEmpty) return given ? Given<DateTime?>.Cleared : default;
        if (!context.TryInstant(text, out var instant, out var fault)) return Fault<DateTime?>(field, fault + Was(text));
        isLate = context.Shift is { } shift && instant > shift.Until;
        return Given<DateTime?>.Of(instant);
    }

    private readonly ReadOnlySpan<char> Text(TField field, out bool given)
    {
        given = fields.Has(Number(field));
        return given ? fields.Text(Number(field)) : default;
    }

    private readonly ReadOnlySpan<char> NumberCell(TField field, out bool given) =>
        (given = fields.Has(Number(field))) ? fields.Number(Number(field)) : default;

    private readonly ReadOnlySpan<char> InstantCell(TField field, out bool given) =>
        (given = fields.Has(Number(field))) ? fields.Instant(Number(field)) : default;

    private readonly ReadOnlySpan<char> WordCell(TField field, string named, out bool given) =>
        (given = fields.Has(Number(field))) ? fields.Word(Number(field), named) : default;

    private Given<T> Fault<T>(TField field, string reason)
    {
        Fault(field, reason);
        return default;
    }

    private static string Was(ReadOnlySpan<char> text) =>
        $", found '{(text.Length > 60 ? $"{StorableText.Mended(text[..60].ToString())}…" : text)}'";

    // An enumeration is its number; asked millions of times, so without boxing.
    private static int Number(TField field) => Unsafe.As<TField, int>(ref field);
}
