namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>Rows of one table, no key twice.</summary>
/// <param name="New">Those whose key the database does not have.</param>
/// <param name="Stored">Those that go over a stored row.</param>
internal sealed record LaidRows(IReadOnlyCollection<object?[]> New, IReadOnlyCollection<object?[]> Stored)
{
    public static LaidRows None { get; } = new([], []);
}
