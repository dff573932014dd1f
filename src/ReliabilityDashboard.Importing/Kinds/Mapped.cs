using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Importing.Kinds;

/// <summary>What became of one raw record: ours, a rejection, or skipped on purpose. Exactly one of the first three is set.</summary>
/// <param name="Record">The record.</param>
/// <param name="Rejection">Why it cannot be taken.</param>
/// <param name="Skipped">Why it is no record of this kind, in words that are counted.</param>
/// <param name="Notes">What is to be counted on the run, such as words of the source that we do not know; null where there is
/// nothing.</param>
public readonly record struct Mapped<T>(T? Record, Rejection? Rejection, string? Skipped, IReadOnlyList<string>? Notes) where T : class
{
    public static Mapped<T> Of(T record, IReadOnlyList<string>? notes = null) => new(record, null, null, notes);

    public static Mapped<T> Rejected(string? field, string reason) => new(null, new(field, reason), null, null);

    public static Mapped<T> Skip(string reason) => new(null, null, reason, null);
}
