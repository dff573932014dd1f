using System.Globalization;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Recognition;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Sources.Folder;
using ReliabilityDashboard.Importing.Sources.Upload;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.CleanUps;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>What people set going on the Imports pages; the work itself is done by background jobs.</summary>
public sealed class ImportCommands(
    ImportWork work, UploadIntake uploads, SampleRemoval removal, SourceZones zones, RunConcerns concerns, CleanUpEdits cleanUps,
    AuditLog audit, CurrentPerson person)
{
    /// <summary>Largest file that may be sent, in bytes.</summary>
    public long UploadLimit => uploads.Limit;

    /// <summary>Looks into the inbox now, not at its next time.</summary>
    public async Task ImportNowAsync(CancellationToken cancel)
    {
        await NoteBeginAsync("inbox", cancel);
        work.LookIntoInbox();
    }

    /// <summary>Loads the sample organisation, or goes on with a load that was cut off.</summary>
    public async Task LoadSampleAsync(CancellationToken cancel)
    {
        await NoteBeginAsync("sample organisation", cancel);
        work.LoadSample();
    }

    /// <summary>Takes the sample organisation out again.</summary>
    public async Task RemoveSampleAsync(CancellationToken cancel)
    {
        await removal.BeginAsync(person.Demand(Right.Import), cancel);
        work.RemoveSample();
    }

    /// <summary>Says in which zone the times of a source are that it writes without an offset; null takes it back.</summary>
    public Task SetZoneAsync(string source, string? zone, CancellationToken cancel) =>
        zones.SetAsync(source, zone, person.Demand(Right.Import), cancel);

    /// <summary>Puts away what is wrong with a run: somebody has seen it.</summary>
    public Task PutAwayAsync(long run, CancellationToken cancel) =>
        concerns.PutAwayAsync(run, person.Demand(Right.Import), cancel);

    /// <summary>Brings back what was put away.</summary>
    public Task BringBackAsync(long run, CancellationToken cancel) =>
        concerns.BringBackAsync(run, person.Demand(Right.Import), cancel);

    /// <summary>Joins incidents with those of other sources that they seem to be.</summary>
    public Task<CleanUpResult> JoinAsync(IReadOnlyList<IncidentTwin> twins, CancellationToken cancel)
    {
        var who = person.Demand(Right.CleanUpIncidents);
        return cleanUps.ApplyAsync(
            twins is [var one] ? $"joined with {one.Other.ExternalId} of {one.Other.Source}" : "joined with incidents of other sources",
            twins.Take(CleanUpEdits.Most).ToDictionary(twin => twin.One.Id, twin => twin.Join), who, cancel);
    }

    /// <summary>Parts again what was joined; null where that is too long ago, or done already.</summary>
    public Task<CleanUpResult?> PartAsync(long join, CancellationToken cancel) =>
        cleanUps.UndoAsync(join, person.Demand(Right.CleanUpIncidents), cancel);

    /// <summary>Saves a file and lets it be imported.</summary>
    /// <param name="content">The file, read once.</param>
    /// <param name="fileName">Its name at the sender's.</param>
    /// <param name="kind">What it holds; null: told by its shape.</param>
    /// <param name="source">The source its records belong to; null for that of all files.</param>
    /// <param name="cancel">Stops the saving.</param>
    /// <param name="origin">The way it comes.</param>
    /// <param name="zone">In which its times without an offset are; null: that of the source.</param>
    /// <param name="mapping">The name of the mapping that reads it; null: told by its shape.</param>
    public async Task<UploadOutcome> UploadAsync(
        Stream content, string fileName, ImportKind? kind, string? source, CancellationToken cancel, RunOrigin origin = RunOrigin.Upload,
        string? zone = null, string? mapping = null)
    {
        var who = person.Demand(Right.Import);
        var outcome = await uploads.ReceiveAsync(
            content, fileName, kind, source ?? InboxScan.Source, origin, cancel, zone, mapping, origin == RunOrigin.Upload ? who : null);
        if (outcome.Run is not { } run) return outcome;
        await audit.NoteAsync(who, Uploaded(run), cancel);
        work.Run(run.Id);
        return outcome;
    }

    /// <summary>Shows what would become of a file; nothing is stored.</summary>
    public Task<PreviewOutcome> PreviewAsync(Stream content, FileAsked asked, CancellationToken cancel)
    {
        person.Demand(Right.Import);
        return uploads.PreviewAsync(content, asked, cancel);
    }

    /// <summary>Which records it changed stands with its run; here stands whose file it was.</summary>
    internal static AuditDraft Uploaded(ImportRun run) =>
        new("uploaded", "import", run.Id.ToString(CultureInfo.InvariantCulture), run.FileName,
        [
            new("kind", null, run.Kind), .. run.Mapping is { } by ? [new AuditChange("mapping", null, by)] : Array.Empty<AuditChange>(),
            new("source", null, run.Source), new("sha256", null, run.Sha256),
        ]);

    private Task NoteBeginAsync(string what, CancellationToken cancel) =>
        audit.NoteAsync(person.Demand(Right.Import), new("began", "import", "", what, []), cancel);
}
