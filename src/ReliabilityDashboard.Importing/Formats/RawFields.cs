namespace ReliabilityDashboard.Importing.Formats;

/// <summary>The cells of one record, asked by the number of the field in its kind's <see cref="FieldNames"/>.</summary>
public abstract class RawFields
{
    /// <summary>Whether the record speaks of the field at all, be it with an empty cell.</summary>
    public abstract bool Has(int field);

    /// <summary>The field's trimmed text; empty where there is none or it means "no value".</summary>
    public abstract ReadOnlySpan<char> Text(int field);

    /// <summary>The elements of a JSON array of single values, null where the cell is none.</summary>
    public virtual IReadOnlyList<string>? Items(int field) => null;

    /// <summary>What a JSON cell is where it is no single value: "an array", "an array of objects" or "an object".</summary>
    public virtual string? Structure(int field) => null;

    /// <summary>The field's text where an instant is asked for: as it stands, or written anew where a mapping says how it is
    /// written.</summary>
    public virtual ReadOnlySpan<char> Instant(int field) => Text(field);

    /// <summary>The field's text where a number is asked for.</summary>
    public virtual ReadOnlySpan<char> Number(int field) => Text(field);

    /// <summary>The field's text where one of some words is asked for.</summary>
    /// <param name="field">The field.</param>
    /// <param name="named">The words, as they are named to people.</param>
    public virtual ReadOnlySpan<char> Word(int field, string named) => Text(field);

    /// <summary>What there is to count on the run, such as columns that are kept as attributes; null where there is nothing.</summary>
    public virtual IReadOnlyList<string>? Notes => null;

    /// <summary>Why the record is left out on purpose; null where it is not.</summary>
    public virtual string? Skipped => null;

    /// <summary>The columns that are no field, as a JSON object in which null is "no value"; null where there are none.</summary>
    public abstract string? Attributes();

    /// <summary>The record as it stands in the file.</summary>
    public abstract string Raw { get; }
}
