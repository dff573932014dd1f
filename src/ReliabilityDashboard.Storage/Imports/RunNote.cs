namespace ReliabilityDashboard.Storage.Imports;

/// <summary>What a run says of itself beside its counts.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Text">Which: a word of the source, or the zone that was taken.</param>
/// <param name="N">How many.</param>
public sealed record RunNote(RunNoteKind Kind, string Text, long N)
{
    private const string WithoutOffset = "no-offset: ";

    /// <summary>Under what instants without an offset are counted that were read in a zone.</summary>
    public static string NoOffset(string zone) => WithoutOffset + zone;

    /// <summary>What a run says, what is counted most first.</summary>
    public static IReadOnlyList<RunNote> Of(ImportRun run) =>
    [
        .. run.Notes.OrderByDescending(note => note.Value).Select(note =>
            note.Key.StartsWith(WithoutOffset, StringComparison.Ordinal)
                ? new RunNote(RunNoteKind.NoOffset, note.Key[WithoutOffset.Length..], note.Value)
                : new RunNote(RunNoteKind.Word, note.Key, note.Value)),
    ];
}

/// <summary>What a run counts beside its records.</summary>
public enum RunNoteKind
{
    /// <summary>A word of the source that is not known here.</summary>
    Word,
    /// <summary>Instants that were written without an offset.</summary>
    NoOffset,
}
