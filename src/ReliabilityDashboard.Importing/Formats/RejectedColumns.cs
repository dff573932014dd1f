namespace ReliabilityDashboard.Importing.Formats;

/// <summary>The columns that a list of rejected records has beside those of the file it came from. They are no part of a record: a
/// corrected list is taken without them.</summary>
public static class RejectedColumns
{
    /// <summary>Where the record began in its file.</summary>
    public const string Line = "rejected_line";

    /// <summary>The field that was wrong, empty where it was the whole record.</summary>
    public const string Field = "rejected_field";

    /// <summary>Why it was rejected.</summary>
    public const string Reason = "rejected_reason";

    /// <summary>The record as it stood, where it could not be told apart into cells.</summary>
    public const string Record = "rejected_record";

    /// <summary>All of them, in the order in which they are written.</summary>
    public static IReadOnlyList<string> All { get; } = [Line, Field, Reason, Record];

    /// <summary>Whether a column is one of them.</summary>
    public static bool Is(string column) => All.Contains(column, StringComparer.OrdinalIgnoreCase);
}
