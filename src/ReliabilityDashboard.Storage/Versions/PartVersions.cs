namespace ReliabilityDashboard.Storage.Versions;

/// <summary>The versions of all parts at one moment.</summary>
/// <remarks>A version is the number of the write that touched the part last, and writes are numbered in the order of their commits. So the
/// highest version of some parts changes exactly when one of them was written.</remarks>
public sealed class PartVersions
{
    private readonly Dictionary<DataParts, long> byPart = [];

    public PartVersions(IEnumerable<PartVersion> rows)
    {
        foreach (var row in rows)
            if (Enum.TryParse<DataParts>(row.Part, out var part)) byPart[part] = row.Version;
    }

    /// <summary>The version of everything that is computed from these parts; 0 where none of them was ever written.</summary>
    public long Of(DataParts parts) => byPart.Where(one => parts.HasFlag(one.Key)).Select(one => one.Value).DefaultIfEmpty().Max();

    /// <summary>The parts that were written since an earlier moment.</summary>
    public DataParts Since(PartVersions earlier)
    {
        var written = DataParts.None;
        foreach (var (part, version) in byPart)
            if (version != earlier.byPart.GetValueOrDefault(part)) written |= part;
        return written;
    }
}
