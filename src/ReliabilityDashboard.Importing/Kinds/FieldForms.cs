using System.Collections.Concurrent;
using ReliabilityDashboard.Importing.Formats;

namespace ReliabilityDashboard.Importing.Kinds;

/// <summary>What each field of a kind is read as, found by asking its mapping: nothing has to be said twice.</summary>
public sealed class FieldForms : RawFields
{
    private static readonly ConcurrentDictionary<ImportKind, FieldForms> Known = [];
    private readonly FieldForm[] forms;
    private readonly string?[] words;

    private FieldForms(FieldNames fields) => (forms, words) = (new FieldForm[fields.Names.Count], new string?[fields.Names.Count]);

    public static FieldForms Of(ImportKind kind) => Known.GetOrAdd(kind, static asked =>
    {
        var forms = new FieldForms(asked.Fields);
        asked.Ask(forms, new MappingContext(TimeZoneInfo.Utc, DateTime.UnixEpoch));
        return forms;
    });

    public FieldForm this[int field] => forms[field];

    /// <summary>The words that a field takes, as they are named to people.</summary>
    public string Named(int field) => words[field] ?? "";

    /// <summary>The words that a field takes, none where it takes any text.</summary>
    public IReadOnlyList<string> Words(int field) => words[field]?.Split(", ") ?? [];

    public override bool Has(int field) => true;

    public override ReadOnlySpan<char> Text(int field) => "0";

    public override ReadOnlySpan<char> Instant(int field) => Is(field, FieldForm.Instant);

    public override ReadOnlySpan<char> Number(int field) => Is(field, FieldForm.Number);

    public override ReadOnlySpan<char> Word(int field, string named)
    {
        words[field] = named;
        return Is(field, FieldForm.Word);
    }

    public override IReadOnlyList<string>? Items(int field)
    {
        forms[field] = FieldForm.List;
        return null;
    }

    public override string? Attributes() => null;

    public override string Raw => "";

    private ReadOnlySpan<char> Is(int field, FieldForm form)
    {
        forms[field] = form;
        return "";
    }
}

/// <summary>What a field is read as.</summary>
public enum FieldForm
{
    Text,
    Instant,
    Number,
    Word,
    List,
}
