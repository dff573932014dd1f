namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>A table that rows are laid into by key.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Key">The columns of its key; they come first in each row.</param>
/// <param name="Values">The other columns.</param>
/// <param name="Adds">Whether values are added to those of a stored row; else they replace them.</param>
public sealed record UpsertTable(string Name, IReadOnlyList<string> Key, IReadOnlyList<string> Values, bool Adds = false)
{
    public int Width => Key.Count + Values.Count;

    /// <summary>All columns, for an INSERT.</summary>
    public string Columns => string.Join(", ", Key.Concat(Values));

    /// <summary>The end of an INSERT: what becomes of a stored row.</summary>
    public string OnConflict =>
        $"ON CONFLICT ({string.Join(", ", Key)}) DO UPDATE SET "
            + $"{string.Join(", ", Values.Select(value => $"{value} = {(Adds ? $"{Name}.{value} + " : "")}excluded.{value}"))}";
}
