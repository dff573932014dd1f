using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;

namespace ReliabilityDashboard.Importing.Mappings.Reading;

/// <summary>Reads one field of a kind out of records of another shape.</summary>
/// <param name="name">The field.</param>
/// <param name="form">What it is read as.</param>
/// <param name="words">The words it takes.</param>
/// <param name="meanings">What their words mean, null where nobody has said it.</param>
/// <param name="parts">The places it may stand in.</param>
/// <param name="isPlain">Whether the cells of the file are texts that stand for themselves.</param>
internal sealed class FieldReader(
    string name, FieldForm form, IReadOnlyList<string> words, WordMeanings meanings, IReadOnlyList<PartReader> parts,
    bool isPlain)
{
    public string Name => name;

    public FieldForm Form => form;

    /// <summary>The words it takes.</summary>
    public IReadOnlyList<string> Words => words;

    public WordMeanings Meanings => meanings;

    public IReadOnlyList<PartReader> Parts => parts;

    /// <summary>The column of a table that is all there is to read: most fields of most tables, so without a text of its own; -1 where
    /// there is more to it.</summary>
    public int Column { get; } = isPlain && parts is [{ IsPlain: true, Place: { } only }] ? only.Column : -1;

    /// <summary>Whether the record speaks of the field.</summary>
    public bool IsIn(RawFields record)
    {
        if (Column >= 0) return record.Has(Column);
        foreach (var part in parts)
            if (part.IsIn(record)) return true;
        return false;
    }

    /// <summary>The first value; null where there is none.</summary>
    public string? Value(RawFields record)
    {
        foreach (var part in parts)
            if (part.Value(record) is { } value) return value;
        return null;
    }

    /// <summary>What the field's word means: one of ours, null where there is none; and a word that nobody knows.</summary>
    public (string? Meaning, string? Unknown) Word(RawFields record)
    {
        string? unknown = null;
        foreach (var part in parts)
        {
            var (values, areParted) = part.Values(record);
            foreach (var value in values)
                if (meanings.Find(value, out var meaning))
                {
                    if (meaning is not null) return (meaning, null);
                }
                // Of many labels most say something else.
                else if (!areParted || part.Place is null) unknown ??= value;
        }
        return (null, unknown);
    }
}
