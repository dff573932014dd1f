using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.History;

/// <summary>Opens the history as it stands now.</summary>
public sealed class HistorySnapshots(IDbContextFactory<ReliabilityContext> contexts, IDatabaseProvider database)
{
    public Task<HistorySnapshot> OpenAsync(CancellationToken cancel) => HistorySnapshot.OpenAsync(contexts, database, cancel);
}
