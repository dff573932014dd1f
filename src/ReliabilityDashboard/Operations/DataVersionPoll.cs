using System.Data.Common;
using ReliabilityDashboard.Storage.Queries;
using ReliabilityDashboard.Storage.Writing;

namespace ReliabilityDashboard.Operations;

/// <summary>Tells open pages and caches of this process what another process wrote, such as an import from the command line.</summary>
internal sealed partial class DataVersionPoll(DataVersionQuery versions, DataVersionSignal signal, TimeProvider time, ILogger<DataVersionPoll> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? known = null;
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var version = await versions.ReadAsync(stoppingToken);
                if (known is not null && version != known) signal.Raise();
                known = version;
            }
            catch (DbException fault)
            {
                LogUnread(fault);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Whether another process wrote could not be read; it is asked again in a second")]
    private partial void LogUnread(Exception fault);
}
