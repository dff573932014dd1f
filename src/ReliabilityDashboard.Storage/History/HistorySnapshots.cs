using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.History;

/// <summary>Opens the history as it stands now.</summary>
/// <remarks>When a record of any part first names a service is read, too, and only says since when that service is known: no reason to look
/// again.</remarks>
[ReadFrom(DataParts.Incidents | DataParts.Services | DataParts.Journeys | DataParts.Changes)]
public sealed class HistorySnapshots(IDbContextFactory<ReliabilityContext> contexts, IDatabaseProvider database)
{
    public Task<HistorySnapshot> OpenAsync(CancellationToken cancel) => HistorySnapshot.OpenAsync(contexts, database, cancel);
}
