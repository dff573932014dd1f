using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Operations;

/// <summary>Tells open pages and caches of this process what another process wrote: another instance, or an import from the command
/// line.</summary>
internal sealed class ChangeWatch(IDatabaseProvider database, DataVersionSignal signal) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        database.WatchAsync(parts => signal.Raise(new(parts, ByPerson: false)), stoppingToken);
}
