using System.Globalization;
using System.Net;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Mappings.Values;

namespace ReliabilityDashboard.Importing.Mappings.Reading;

/// <summary>Reads one of the places that a field may stand in.</summary>
internal sealed class PartReader
{
    private readonly FieldPart part;
    private readonly Place? place, after;
    private readonly Place[] sum;
    private readonly Condition? when;

    /// <param name="part">What the mapping says.</param>
    /// <param name="placeOf">Finds the place of a name.</param>
    public PartReader(FieldPart part, Func<string, Place> placeOf)
    {
        this.part = part;
        place = part.Path is { } path ? placeOf(path) : null;
        after = part.After is { } begin ? placeOf(begin) : null;
        sum = [.. (part.Sum ?? []).Select(placeOf)];
        when = part.When is { } condition ? new(placeOf(condition.Where), condition.In) : null;
    }

    /// <summary>The place that instants, numbers and lists are settled for; null of a constant or a sum.</summary>
    public Place? Place => after ?? place;

    /// <summary>Whether it is a span that is counted on from another place.</summary>
    public bool IsSpan => after is not null;

    /// <summary>Whether it is one place and nothing more.</summary>
    public bool IsPlain => part == new FieldPart { Path = part.Path };

    /// <summary>Whether the record speaks of it.</summary>
    public bool IsIn(RawFields record) =>
        when?.Fits(record) != false
        && (part.Is is not null || Array.Exists(sum, one => one.IsIn(record)) || (place?.IsIn(record) == true));

    /// <summary>The value; null where there is none.</summary>
    public string? Value(RawFields record)
    {
        if (when?.Fits(record) == false) return null;
        if (part.Is is { } constant) return constant;
        if (sum.Length > 0) return Sum(record);
        if (part.Alone && place?.Values(record) is { Count: > 1 }) return null;
        if (place?.Value(record) is not { } value) return null;
        if (part.Member is { } member) value = NestedText.Member(value, member);
        if (part.Html) value = WebUtility.HtmlDecode(value);
        return value.Length == 0 ? null : value;
    }

    /// <summary>All values, and whether they are parted already.</summary>
    public (IReadOnlyList<string> Values, bool AreParted) Values(RawFields record)
    {
        if (when?.Fits(record) == false) return ([], false);
        if (place is null || part.Is is not null) return (part.Is is { } constant ? [constant] : [], true);
        var values = place.Values(record);
        if (part.Member is { } member) values = [.. values.Select(value => NestedText.Member(value, member))];
        return (values, place.IsMany(record));
    }

    /// <summary>The instant as our own files write it; the text as it stands where it is none, null where there is no value.</summary>
    public string? Instant(RawFields record, Func<string, InstantRules> rulesOf)
    {
        if (Value(record) is not { } value) return null;
        if (!IsSpan)
            return WrittenInstant.TryRead(value, rulesOf(place?.Name ?? ""), out var written) && written.Needs == InstantNeed.Nothing
                ? written.Text() : value;
        // What was never done took 0 seconds in some exports.
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var span) || span <= 0) return null;
        if (after!.Value(record) is not { } begin || !WrittenInstant.TryRead(begin, rulesOf(after.Name), out var begun)) return null;
        var ticks = span * (part.Unit == "ms" ? TimeSpan.TicksPerMillisecond : TimeSpan.TicksPerSecond);
        return ticks < (DateTime.MaxValue - begun.At).Ticks ? (begun with { At = begun.At.AddTicks((long)ticks) }).Text() : value;
    }

    private string? Sum(RawFields record)
    {
        double? total = null;
        foreach (var one in sum)
            if (one.Value(record) is { } text)
            {
                if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return text;
                total = (total ?? 0) + number;
            }
        return total?.ToString("R", CultureInfo.InvariantCulture);
    }
}

/// <summary>That a place holds one of some words; without words that it holds anything.</summary>
internal sealed class Condition(Place place, IReadOnlyList<string>? words)
{
    /// <summary>The place it looks at.</summary>
    public string Where => place.Name;

    public bool Fits(RawFields record)
    {
        if (words is { Count: > 0 })
            return place.Values(record).Any(value => words.Contains(value, StringComparer.OrdinalIgnoreCase));
        return record is Formats.Json.JsonFields json
            ? place.Whole(json).ValueKind is not (System.Text.Json.JsonValueKind.Undefined or System.Text.Json.JsonValueKind.Null)
            : place.Value(record) is not null;
    }

    /// <summary>What stands there, for a person.</summary>
    public string Found(RawFields record) => string.Join(", ", place.Values(record)) is { Length: > 0 } text ? text : "nothing";
}
