namespace ReliabilityDashboard.Storage.Backup;

/// <summary>Takes the rows of one table, in the open transaction of the database they go into.</summary>
public interface IRowSink : IAsyncDisposable
{
    /// <param name="values">One value for each column, null where there is none.</param>
    /// <param name="cancel">Stops.</param>
    Task AddAsync(IReadOnlyList<object?> values, CancellationToken cancel);

    /// <summary>All rows were given.</summary>
    Task CompleteAsync(CancellationToken cancel);
}
