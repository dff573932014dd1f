using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Importing.Formats.Content;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Mappings.Values;

namespace ReliabilityDashboard.Importing.Mappings;

/// <summary>What must hold for a mapping before it is kept.</summary>
public static class MappingRules
{
    private const int LongestName = 80;

    /// <summary>Every fault of a mapping, in words that name the place.</summary>
    /// <param name="mapping">As it is written down, with its name.</param>
    /// <param name="find">Finds another by its name.</param>
    public static IReadOnlyList<string> Faults(ShapeMapping mapping, Func<string, ShapeMapping?> find) =>
        [.. Own(mapping, find), .. OfWhole(ShapeMappings.Whole(mapping, find))];

    private static IEnumerable<string> Own(ShapeMapping mapping, Func<string, ShapeMapping?> find)
    {
        if (mapping.Name.Length is 0 or > LongestName || !mapping.Name.All(IsOfName))
            yield return $"name: expected 1 to {LongestName} letters, digits, points, blanks, - or _";
        if (mapping.Like is { } like && find(like) is null) yield return $"like: there is no mapping “{like}”";
    }

    private static bool IsOfName(char letter) => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_' or '.';

    private static IEnumerable<string> OfWhole(ShapeMapping mapping)
    {
        if (ImportKinds.Find(mapping.Kind) is not { } kind)
        {
            yield return $"kind: expected one of {ImportKinds.Named}";
            yield break;
        }
        if (mapping.Told is not { } told) yield return "told: expected how files of this shape are told";
        else if (told.All.Count == 0 && told.Any.Count == 0) yield return "told.all: expected columns or keys that suffice";
        foreach (var fault in Fields(mapping, kind).Concat(Words(mapping, kind))) yield return fault;
        if (mapping.Zone is { } zone && ZoneNames.Find(zone) is null) yield return $"zone: {ZoneNames.Expected}";
        if (mapping.Dates is { } dates && DateOrders.Find(dates) == DateOrder.Unknown)
            yield return $"dates: expected one of {string.Join(", ", DateOrders.All)}";
        if (mapping.DecimalSign is not (null or "." or ",")) yield return "decimal_sign: expected . or ,";
        if (mapping.Encoding is { } encoding && TextContent.Find(encoding) is null)
            yield return $"encoding: there is no encoding “{encoding}”";
    }

    private static IEnumerable<string> Fields(ShapeMapping mapping, ImportKind kind)
    {
        var seen = new Dictionary<int, string>();
        foreach (var (name, source) in mapping.Fields ?? new Dictionary<string, FieldSource?>())
        {
            var number = kind.Fields.Find(name);
            if (number < 0) yield return $"fields.{name}: {kind.Word} have no such field";
            else if (!seen.TryAdd(number, name)) yield return $"fields.{name}: the same field as {seen[number]}";
            foreach (var part in source?.Parts ?? [])
                if (part is { Path: null or "", Is: null, Sum: null or { Count: 0 } })
                    yield return $"fields.{name}: expected a column, a key or a value";
                else if (part.Unit is not (null or "s" or "ms")) yield return $"fields.{name}.unit: expected s or ms";
        }
        foreach (var name in (mapping.Asks ?? []).Concat(mapping.Proposed?.Keys ?? []))
            if (kind.Fields.Find(name) < 0) yield return $"asks: {kind.Word} have no field {name}";
    }

    private static IEnumerable<string> Words(ShapeMapping mapping, ImportKind kind)
    {
        var forms = FieldForms.Of(kind);
        foreach (var (name, words) in mapping.Words ?? new Dictionary<string, IReadOnlyDictionary<string, string?>>())
        {
            var number = kind.Fields.Find(name);
            if (number < 0 || forms[number] != FieldForm.Word)
            {
                yield return $"words.{name}: {kind.Word} have no field of words that is named so";
                continue;
            }
            foreach (var (word, meaning) in words)
                if (meaning is not null && !forms.Words(number).Contains(meaning, StringComparer.OrdinalIgnoreCase))
                    yield return $"words.{name}.{word}: expected one of {string.Join(", ", forms.Words(number))}, or null";
        }
    }
}
