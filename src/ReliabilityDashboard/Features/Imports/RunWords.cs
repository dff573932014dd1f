using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>Says what became of a run.</summary>
public static class RunWords
{
    public static string Of(RunStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>The state as a tag says it: a run that refused some records did not wholly succeed.</summary>
    public static string Tag(ImportRun run) =>
        run is { Status: RunStatus.Succeeded, Rejected: > 0 }
            ? run.Rejected == run.Read
                ? "all rejected"
                : "some rejected"
            : Of(run.Status);

    public static string Of(RunOrigin origin) =>
        origin switch
        {
            RunOrigin.Inbox => "inbox folder",
            RunOrigin.Upload => "upload",
            RunOrigin.CommandLine => "command line",
            RunOrigin.Api => "API",
            RunOrigin.Kept => "reading again what was kept",
            _ => "sample organisation",
        };

    public static TagKind Kind(ImportRun run) =>
        run.Status switch
        {
            RunStatus.Failed => TagKind.Bad,
            RunStatus.Running => TagKind.Accent,
            RunStatus.Queued => TagKind.Neutral,
            _ => run.Rejected > 0 ? TagKind.Warn : TagKind.Ok,
        };

    /// <summary>The run in a sentence or two that are true to its counts.</summary>
    public static string Lede(ImportRun run) =>
        run.Status switch
        {
            RunStatus.Queued => "This import waits for those before it; it begins by itself.",
            RunStatus.Running => "This import goes on; its counts grow as it reads.",
            RunStatus.Failed when run.Read == 0 => "The file could not be read. Nothing of it was stored.",
            RunStatus.Failed =>
                $"The file could not be read to its end. The {Records(run.Read)} before the fault are taken as counted below and stay.",
            _ when run.Read == 0 => "The file holds no record.",
            _ when run.Rejected == run.Read => $"None of the {Records(run.Read)} could be taken. Each is kept below with its reason.",
            _ when run.Rejected > 0 =>
                $"{Taken(run)} {Number(run.Rejected)} could not be taken: {(run.Rejected == 1 ? "it is" : "each is")} kept below with "
                    + $"{(run.Rejected == 1 ? "its" : "the")} reason.",
            _ when run.Unchanged + run.Skipped == run.Read => $"Nothing stored differs from the {Records(run.Read)} read.",
            _ => Taken(run),
        };

    /// <summary>What to do about a failed run.</summary>
    public static string Next(ImportRun run)
    {
        var error = run.Error ?? "";
        if (Has("no longer there") || Has("went away"))
            return "Put the file into the inbox again or upload it here; records that are stored already stay as they are.";
        if (Has("does not end in"))
            return "Give the file a name that says how it is written, such as incidents.csv.";
        if (Has("is empty"))
            return "Write the file anew; it held not even a header.";
        return "Correct the file and send it again: records that are stored already stay as they are, and none is stored twice.";
        bool Has(string part) => error.Contains(part, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What notes of a kind are called.</summary>
    public static string Of(RunNoteKind kind) =>
        kind switch
        {
            RunNoteKind.NoOffset => "Instants without an offset",
            RunNoteKind.Attribute => "Columns kept as attributes",
            RunNoteKind.InferredStart => "Starts that are inferred",
            RunNoteKind.Warning => "To be looked at",
            _ => "Words of the source",
        };

    /// <summary>A note in words.</summary>
    public static string Of(RunNote note) =>
        note.Kind switch
        {
            RunNoteKind.NoOffset => $"read as {note.Text}: {Number(note.N)}",
            RunNoteKind.InferredStart => $"from {note.Text}: {Number(note.N)}",
            RunNoteKind.Warning => note.Text,
            _ => $"{note.Text}: {Number(note.N)}",
        };

    /// <summary>"1 282 records".</summary>
    public static string Records(long count) => CountWords.Of(count, "record");

    private static string Taken(ImportRun run)
    {
        List<string> parts = [];
        Add(run.Inserted, "new");
        Add(run.Updated, "updated");
        Add(run.Unchanged, "unchanged");
        Add(run.Skipped, "skipped");
        return $"Of {Records(run.Read)}, {string.Join(", ", parts)}.";
        void Add(long count, string word)
        {
            if (count > 0)
                parts.Add($"{Number(count)} {word}");
        }
    }

    private static string Number(long count) => Typography.Number(count);
}
