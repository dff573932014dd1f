using ReliabilityDashboard.Importing.Mappings;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Sources.Upload;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Audit;

namespace ReliabilityDashboard.Features.Imports.Previews;

/// <summary>What a person decides who has looked at a file: it is stored and its mapping kept, or it goes.</summary>
public sealed class PreviewCommands(
    WaitingFiles files, MappingEdits edits, MappingLibrary library, ImportWork work, AuditLog audit, CurrentPerson person)
{
    /// <summary>Keeps the mapping for the shape and begins the run; a file of the inbox is taken by a look into it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mapping">The mapping as the person left it; null: the file's columns are the fields.</param>
    /// <param name="isNew">Whether it may not take the place of another.</param>
    /// <param name="cancel">Stops before anything is written.</param>
    public async Task<UploadOutcome> StoreAsync(FileToLookAt file, ShapeMapping? mapping, bool isNew, CancellationToken cancel)
    {
        person.Demand(Right.Import);
        if (mapping is not null)
        {
            if (isNew && await library.FindAsync(mapping.Name, cancel) is not null)
                return new(null, $"There is a mapping {mapping.Name} already. Call this one something else.");
            var faults = await edits.SaveAsync(mapping.Name, MappingText.Write(mapping with { Name = "" }), cancel);
            if (faults.Count > 0) return new(null, string.Join(". ", faults) + ".");
        }
        if (file.Upload is null)
        {
            work.LookIntoInbox();
            return new(null, null);
        }
        var outcome = await files.StoreAsync(file, mapping?.Name, cancel);
        if (outcome.Run is not { } run) return outcome;
        await audit.NoteAsync(person.Name, ImportCommands.Uploaded(run), cancel);
        work.Run(run.Id);
        return outcome;
    }

    /// <summary>Lets a file go of which nothing is stored.</summary>
    public Task DiscardAsync(FileToLookAt file, CancellationToken cancel)
    {
        person.Demand(Right.Import);
        return file.Upload is { } sent ? files.DiscardAsync(sent.Upload, cancel) : Task.CompletedTask;
    }
}
