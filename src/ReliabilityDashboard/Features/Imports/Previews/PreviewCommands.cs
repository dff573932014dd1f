using ReliabilityDashboard.Importing.Mappings;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Sources.Upload;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Features.Imports.Previews;

/// <summary>What a person decides who has looked at a file: it is stored and its mapping kept, or it goes.</summary>
public sealed class PreviewCommands(
    WaitingFiles files, PreviewChoiceStore choices, MappingEdits edits, MappingLibrary library, ImportWork work, AuditLog audit,
    CurrentPerson person)
{
    /// <summary>Keeps the mapping for the shape and begins the run; a file of the inbox is taken by a look into it.</summary>
    /// <param name="page">The page on which it was looked at.</param>
    /// <param name="file">The file.</param>
    /// <param name="chosen">What the person chose.</param>
    /// <param name="cancel">Stops before anything is written.</param>
    public async Task<UploadOutcome> StoreAsync(string page, FileToLookAt file, ChosenReading chosen, CancellationToken cancel)
    {
        person.Demand(Right.Import);
        if (chosen.Draft is { } mapping)
        {
            if (chosen.IsNew && await library.FindAsync(mapping.Name, cancel) is not null)
                return new(null, $"There is a mapping {mapping.Name} already. Call this one something else.");
            var faults = await edits.SaveAsync(mapping.Name, MappingText.Write(mapping with { Name = "" }), cancel);
            if (faults.Count > 0) return new(null, string.Join(". ", faults) + ".");
        }
        if (file is { Upload: null, Run: null })
        {
            await choices.SaveAsync(page, null, cancel);
            work.LookIntoInbox();
            return new(null, null);
        }
        var outcome = await files.StoreAsync(file, chosen.Kept(file.Asked), cancel);
        if (outcome.Run is not { } run) return outcome;
        await choices.SaveAsync(page, null, cancel);
        await audit.NoteAsync(person.Name, ImportCommands.Uploaded(run), cancel);
        work.Run(run.Id);
        return outcome;
    }

    /// <summary>Lets a file go of which nothing is stored.</summary>
    public async Task DiscardAsync(string page, FileToLookAt file, CancellationToken cancel)
    {
        person.Demand(Right.Import);
        await choices.SaveAsync(page, null, cancel);
        if (file.Upload is { } sent) await files.DiscardAsync(sent.Upload, cancel);
    }

    /// <summary>Keeps what was chosen so far, for whoever opens the page again.</summary>
    public Task RememberAsync(string page, ChosenReading chosen, CancellationToken cancel)
    {
        person.Demand(Right.Import);
        return choices.SaveAsync(page, chosen.Text(), cancel);
    }
}
