namespace ReliabilityDashboard.Storage.Imports;

/// <summary>What a run says of itself beside its counts.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Text">Which: a word of the source, a column, the zone that was taken, or a sentence.</param>
/// <param name="N">How many.</param>
public sealed record RunNote(RunNoteKind Kind, string Text, long N)
{
    private const string WithoutOffset = "no-offset: ", AnAttribute = "attribute: ", Inferred = "inferred-start: ", AWarning = "warning: ",
        AFact = "has: ";

    private static readonly (string Begin, RunNoteKind Kind)[] Kinds =
    [
        (WithoutOffset, RunNoteKind.NoOffset), (AnAttribute, RunNoteKind.Attribute), (Inferred, RunNoteKind.InferredStart),
        (AWarning, RunNoteKind.Warning),
    ];

    // What many records have, and one that all lack is told of.
    private static readonly (string Fact, string Says)[] Looked =
        [("end", "No record of this run has an end."), ("service", "No record of this run has a service."),
            ("severity", "No record of this run has a severity.")];

    /// <summary>Under what instants without an offset are counted that were read in a zone.</summary>
    public static string NoOffset(string zone) => WithoutOffset + zone;

    /// <summary>Under what records are counted that have a column which is no field.</summary>
    public static string Attribute(string column) => AnAttribute + column;

    /// <summary>Under what records are counted whose start is another instant.</summary>
    public static string InferredStart(string from) => Inferred + from;

    /// <summary>What is told of the run as a whole.</summary>
    public static string Warning(string sentence) => AWarning + sentence;

    /// <summary>Under what records are counted that have something of which a run is warned that has none: <c>end</c>, <c>service</c>,
    /// <c>severity</c>; and <c>record</c>, which all have.</summary>
    public static string Has(string fact) => AFact + fact;

    /// <summary>What a run says, warnings first, then what is counted most.</summary>
    public static IReadOnlyList<RunNote> Of(ImportRun run) =>
    [
        .. Lacks(run),
        .. run.Notes.Where(note => !note.Key.StartsWith(AFact, StringComparison.Ordinal))
            .Select(note => Of(note.Key, note.Value))
            .OrderByDescending(note => note.Kind == RunNoteKind.Warning)
            .ThenByDescending(note => note.N),
    ];

    private static RunNote Of(string key, long n)
    {
        var (begin, kind) = Array.Find(Kinds, known => key.StartsWith(known.Begin, StringComparison.Ordinal));
        return begin is null ? new(RunNoteKind.Word, key, n) : new(kind, key[begin.Length..], n);
    }

    private static IEnumerable<RunNote> Lacks(ImportRun run) =>
        run.EndedAt is not null && run.Notes.GetValueOrDefault(Has("record")) is > 0 and var records
            ? Looked.Where(looked => !run.Notes.ContainsKey(Has(looked.Fact)))
                .Select(looked => new RunNote(RunNoteKind.Warning, looked.Says, records))
            : [];
}

/// <summary>What a run counts beside its records.</summary>
public enum RunNoteKind
{
    /// <summary>A word of the source that is not known here, or one that was taken for one of ours.</summary>
    Word,
    /// <summary>Instants that were written without an offset.</summary>
    NoOffset,
    /// <summary>A column that is kept as an attribute.</summary>
    Attribute,
    /// <summary>Starts that are another instant of the record.</summary>
    InferredStart,
    /// <summary>What may be wrong with the run as a whole.</summary>
    Warning,
}
