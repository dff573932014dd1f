using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds.Actions;
using ReliabilityDashboard.Importing.Kinds.Changes;
using ReliabilityDashboard.Importing.Kinds.Crashes;
using ReliabilityDashboard.Importing.Kinds.Dependencies;
using ReliabilityDashboard.Importing.Kinds.Incidents;
using ReliabilityDashboard.Importing.Kinds.Journeys;
using ReliabilityDashboard.Importing.Kinds.Services;
using ReliabilityDashboard.Importing.Kinds.Sessions;
using ReliabilityDashboard.Importing.Kinds.Signals;
using ReliabilityDashboard.Importing.Sources.Statuspage;

namespace ReliabilityDashboard.Importing.Kinds;

/// <summary>Every kind of file there is, and how it is found by the words of files, addresses and commands.</summary>
public static class ImportKinds
{
    /// <summary>One line each, in the order in which they are named to people; of those that others name also the order in which an inbox
    /// is worked off.</summary>
    public static IReadOnlyList<ImportKind> All { get; } =
    [
        new ServicesKind(),
        new JourneysKind(),
        new DependenciesKind(),
        new ChangesKind(),
        new CrashesKind(),
        new IncidentsKind(),
        new ActionsKind(),
        new SessionsKind(),
        new SignalsKind(),
        new StatuspageKind(),
    ];

    /// <summary>The words of all.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. All.Select(kind => kind.Word)];

    /// <summary>The words of all, for a person: "services, journeys, …".</summary>
    public static string Named { get; } = string.Join(", ", Words);

    /// <summary>The formats that any kind is taken in.</summary>
    public static IReadOnlyList<FileFormat> Formats { get; } = [.. All.SelectMany(kind => kind.Formats).Distinct()];

    /// <summary>The kind of a word in any case, null where there is none.</summary>
    public static ImportKind? Find(string? word) =>
        All.FirstOrDefault(kind => kind.Word.Equals(word?.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The kind whose word a name begins with, whatever its ending; null where there is none.</summary>
    public static ImportKind? Begun(string fileName) =>
        All.Where(kind => fileName.StartsWith(kind.Word, StringComparison.OrdinalIgnoreCase)).MaxBy(kind => kind.Word.Length);

    /// <summary>The kind of a file named <c>&lt;kind&gt;*.csv|json|ndjson[.gz]</c>, with the usual ending of a format that the kind is
    /// taken in; null where the name fits none.</summary>
    /// <param name="fileName">A file name without its folder.</param>
    public static ImportKind? FromFileName(string fileName)
    {
        var bare = FileForm.Uncompressed(fileName);
        return Begun(bare) is { } kind
            && kind.Formats.Any(format => bare.EndsWith(format.Ending(), StringComparison.OrdinalIgnoreCase)) ? kind : null;
    }

    /// <summary>File names in the order they are taken: those of kinds that others name, as these are registered, then the rest, by name.
    /// Names that fit no kind are left out.</summary>
    public static IEnumerable<(string FileName, ImportKind Kind)> InOrder(IEnumerable<string> fileNames) =>
        from name in fileNames
        let kind = FromFileName(name)
        where kind is not null
        orderby OrderOf(kind), name.ToLowerInvariant(), name
        select (name, kind);

    /// <summary>Which files are taken first: the smaller number; of equal ones by name.</summary>
    public static int OrderOf(ImportKind kind) =>
        kind.IsNamedByOthers ? Words.Index().First(word => word.Item == kind.Word).Index : int.MaxValue;
}
