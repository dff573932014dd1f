namespace ReliabilityDashboard.Importing.Kinds;

/// <summary>The kinds by the words of files, addresses and commands.</summary>
public static class ImportKinds
{
    private static readonly ImportKind[] All = Enum.GetValues<ImportKind>();
    private static readonly string[] Endings = [".csv", ".json", ".ndjson"];

    /// <summary>The kind's word, as in file names and addresses.</summary>
    public static string Word(this ImportKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The kind of a word in any case, null where there is none.</summary>
    public static ImportKind? Find(string? word)
    {
        foreach (var kind in All)
            if (string.Equals(kind.Word(), word?.Trim(), StringComparison.OrdinalIgnoreCase)) return kind;
        return null;
    }

    /// <summary>The kind of a file named <c>&lt;kind&gt;*.csv|json|ndjson[.gz]</c> (status pages: JSON only), null where the name fits
    /// none.</summary>
    /// <param name="fileName">A file name without its folder.</param>
    public static ImportKind? FromFileName(string fileName)
    {
        const StringComparison anyCase = StringComparison.OrdinalIgnoreCase;
        var name = fileName.EndsWith(".gz", anyCase) ? fileName[..^3] : fileName;
        if (!Endings.Any(ending => name.EndsWith(ending, anyCase))) return null;
        foreach (var kind in All)
        {
            if (!name.StartsWith(kind.Word(), anyCase)) continue;
            return kind == ImportKind.Statuspage && !name.EndsWith(".json", anyCase) ? null : kind;
        }
        return null;
    }

    /// <summary>File names in the order they are taken: services, journeys, dependencies, changes, then the rest, by name. Names that fit
    /// no kind are left out.</summary>
    public static IEnumerable<(string FileName, ImportKind Kind)> InOrder(IEnumerable<string> fileNames) =>
        from name in fileNames
        let kind = FromFileName(name)
        where kind is not null
        orderby Math.Min((int)kind.Value, (int)ImportKind.Changes + 1), name.ToLowerInvariant(), name
        select (name, kind.Value);
}
