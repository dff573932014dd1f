using System.Globalization;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Importing.Recognition.Previews;

/// <summary>The fields of a record as they would be stored.</summary>
internal static class PreviewValues
{
    public static IReadOnlyDictionary<string, object?> Of(RawFields fields, ImportKind kind, MappingContext context)
    {
        var (values, forms) = (new Dictionary<string, object?>(), FieldForms.Of(kind));
        for (var field = 0; field < kind.Fields.Names.Count; field++)
            if (fields.Has(field)) values[kind.Fields.Names[field]] = Value(fields, field, forms, context);
        return values;
    }

    /// <summary>The fields of an incident, where its shape has none that stand in one place.</summary>
    public static IReadOnlyDictionary<string, object?> Of(IncidentRecord incident) =>
        incident.Said.Select(field => (field.Name, Value: Written(field, incident.Said[field])))
            .Prepend(("id", incident.Id))
            .ToDictionary(said => said.Item1, said => said.Item2);

    private static object? Written(IncidentField field, object? value) => value switch
    {
        null => null,
        DateTime at => Written(at),
        IReadOnlyList<string> list => list,
        _ when field is IWordField words => words.WordOf(value),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string Written(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    private static object? Value(RawFields fields, int field, FieldForms forms, MappingContext context) => forms[field] switch
    {
        FieldForm.List => fields.Items(field) ?? Given(fields.Text(field))?.Split([';', '|'], StringSplitOptions.TrimEntries),
        FieldForm.Instant => Instant(fields.Instant(field), context),
        FieldForm.Number => Given(fields.Number(field)),
        FieldForm.Word => Given(fields.Word(field, forms.Named(field))),
        _ => Given(fields.Text(field)),
    };

    private static string? Instant(ReadOnlySpan<char> text, MappingContext context)
    {
        if (text.IsEmpty) return null;
        return context.TryInstant(text, out var at, out _) ? Written(at) : text.ToString();
    }

    private static string? Given(ReadOnlySpan<char> text) => text.IsEmpty ? null : text.ToString();
}
