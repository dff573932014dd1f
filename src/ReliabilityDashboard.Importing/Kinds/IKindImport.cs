using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Kinds;

/// <summary>How the records of one kind are read, mapped and stored.</summary>
public interface IKindImport
{
    /// <summary>The fields of its files.</summary>
    FieldNames Fields { get; }

    /// <summary>Names under which the records may stand in an object at the root of a JSON file.</summary>
    IReadOnlyList<string> Wrappers { get; }

    /// <summary>Carries the rest of a file into the database.</summary>
    /// <param name="run">The run; records it has counted are passed over.</param>
    /// <param name="file">The open file.</param>
    /// <param name="context">What mapping knows beside the cells.</param>
    /// <param name="cancel">Stops between batches.</param>
    Task RunAsync(ImportRun run, RecordFile file, MappingContext context, CancellationToken cancel);
}
