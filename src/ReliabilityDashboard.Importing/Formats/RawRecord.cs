namespace ReliabilityDashboard.Importing.Formats;

/// <summary>One record as it stands in the file, or why it cannot be read as one.</summary>
/// <param name="Line">Physical line where it begins, the header being 1; in a JSON array the element, from 1.</param>
/// <param name="Fields">Its cells, null where it cannot be read.</param>
/// <param name="Failure">Why it cannot be read, else null.</param>
/// <param name="Broken">The text of a record that cannot be read.</param>
public readonly record struct RawRecord(long Line, RawFields? Fields, string? Failure, string? Broken)
{
    /// <summary>The record as it stands in the file.</summary>
    public string Raw => Fields?.Raw ?? Broken ?? "";

    public static RawRecord Of(long line, RawFields fields) => new(line, fields, null, null);

    public static RawRecord Failed(long line, string reason, string broken) => new(line, null, reason, broken);
}
