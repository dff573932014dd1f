using ReliabilityDashboard.Importing.Kinds;

namespace ReliabilityDashboard.Importing.Pipeline;

/// <summary>Tells of two rows of one file that they bear one id and are two things: an id that is given twice, not an update. The later one
/// is refused and names the line of the first.</summary>
/// <param name="identityOf">What a record is.</param>
/// <param name="place">What a record's number is called: "line", or "element" of a JSON array.</param>
internal sealed class OtherRecords<T>(Func<T, RecordIdentity> identityOf, string place) where T : class
{
    private readonly Dictionary<(string? Source, string Id), (long Line, int? Title, DateTime? Start)> seen = [];

    /// <summary>The record, refused where the file holds another of its id before it.</summary>
    public MappedRecord<T> Looked(MappedRecord<T> record)
    {
        if (record.Mapped.Record is not { } taken) return record;
        var (source, id, title, start) = identityOf(taken);
        // The title itself would be kept a million times.
        var said = title?.GetHashCode(StringComparison.Ordinal);
        if (!seen.TryGetValue((source, id), out var first))
        {
            seen[(source, id)] = (record.Raw.Line, said, start);
            return record;
        }
        if ((Differ(first.Title, said), Differ(first.Start, start)) is (false, false))
        {
            seen[(source, id)] = (first.Line, first.Title ?? said, first.Start ?? start);
            return record;
        }
        return new(record.Raw, Mapped<T>.Rejected("id", $"{place} {first.Line} holds another record with this id"));
    }

    private static bool Differ<TValue>(TValue? one, TValue? other) where TValue : struct =>
        one is { } first && other is { } second && !first.Equals(second);
}

/// <summary>What a record is, apart from what happens to it: two of one id with another title or begin are two things.</summary>
/// <param name="Source">The record's own source; null: that of the run.</param>
/// <param name="Id">The source's id.</param>
/// <param name="Title">What it is called; null where the row does not say.</param>
/// <param name="Start">UTC, when it began; null where the row does not say.</param>
public readonly record struct RecordIdentity(string? Source, string Id, string? Title, DateTime? Start);
