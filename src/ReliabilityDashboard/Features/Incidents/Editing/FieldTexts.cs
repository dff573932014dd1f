using System.Globalization;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Features.Incidents.Editing;

/// <summary>Fields of an incident as they are typed; empty where nobody said anything.</summary>
public static class FieldTexts
{
    /// <summary>A value as its control shows it; a word that nobody can choose is empty.</summary>
    public static string Of(IncidentField field, object? value, ReportingCalendar calendar) => (field, value) switch
    {
        (_, null) => "",
        (IWordField words, _) => words.WordOf(value) is var word && words.Choices.Any(choice => choice.Word == word) ? word : "",
        (NamesField, IReadOnlyList<string> names) => string.Join("; ", names),
        (InstantField, DateTime at) => TypedTime.Say(calendar.ToLocal(at)),
        (_, IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    /// <summary>The value of what was typed.</summary>
    /// <exception cref="FormatException">It is none; the message says what was expected.</exception>
    public static object Read(IncidentField field, string text, ReportingCalendar calendar) => field switch
    {
        IWordField words => words.Find(text) ?? throw new FormatException($"expected one of {words.Named}"),
        NamesField => Names(text),
        InstantField => TypedTime.Read(text) is { } local ? calendar.ToUtc(local) : throw new FormatException(TypedTime.Expected),
        WholeField => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
            ? whole
            : throw new FormatException(WholeField.Expected),
        NumberField => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException("expected a number such as 2.5"),
        _ => text,
    };

    /// <summary>One spelling for what means the same, so that a control that leaves out seconds has changed nothing.</summary>
    public static string Canonical(IncidentField field, string? text)
    {
        var typed = (text ?? "").Trim();
        return field switch
        {
            InstantField when TypedTime.Read(typed) is { } local => TypedTime.Say(local),
            NamesField => string.Join("; ", Names(typed)),
            _ => typed,
        };
    }

    private static IReadOnlyList<string> Names(string text) =>
        [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
