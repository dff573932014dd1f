using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>Sets fields of records that have no source in their key, and remembers which source gave each, so that its words can be taken
/// back.</summary>
public readonly struct FieldOrigin(Dictionary<string, string> origins, string source)
{
    /// <summary>The field after a record: its value where it speaks, else what was stored.</summary>
    public T? Take<T>(string field, Given<T> given, T? stored)
    {
        if (!given.IsGiven || !Claim(field)) return stored;
        return given.Value;
    }

    /// <summary>Makes the field this source's. The sample never takes one from anybody else, so that its removal leaves people's words as
    /// they were.</summary>
    public bool Claim(string field)
    {
        if (source == SampleLoad.Source && origins.TryGetValue(field, out var other) && other != source) return false;
        origins[field] = source;
        return true;
    }
}
