namespace ReliabilityDashboard.Storage.Versions;

/// <summary>How a write is numbered, the same on every database.</summary>
public static class PartMark
{
    /// <summary>SQL for the writing transaction: counts the writes up and gives the parts the new number. No part, no row.</summary>
    public static string Sql(DataParts parts)
    {
        // Words of our own enumeration.
        var rows = Enum.GetValues<DataParts>()
            .Where(part => part is not (DataParts.None or DataParts.All) && parts.HasFlag(part))
            .Select(part => $"('{part}', (SELECT version FROM data_version))")
            .ToList();
        return rows.Count == 0 ? Count : $"{Count}; INSERT INTO part_versions (part, version) VALUES {string.Join(", ", rows)} {Over}";
    }

    private const string Count = "UPDATE data_version SET version = version + 1";
    private const string Over = "ON CONFLICT (part) DO UPDATE SET version = excluded.version";
}
