using ReliabilityDashboard.Domain;

namespace ReliabilityDashboard.Importing.Pipeline.Writers;

/// <summary>Sets fields of records that have no source in their key, and remembers which source gave each, so that its words can be taken back.</summary>
internal readonly struct FieldOrigin(Dictionary<string, string> origins, string source)
{
    /// <summary>The field after a record: its value where it speaks, else what was stored.</summary>
    public T? Take<T>(string field, Given<T> given, T? stored)
    {
        if (!given.IsGiven) return stored;
        origins[field] = source;
        return given.Value;
    }
}
