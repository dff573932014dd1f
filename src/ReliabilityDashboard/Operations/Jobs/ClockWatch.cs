namespace ReliabilityDashboard.Operations.Jobs;

/// <summary>Notices when the machine's clock was set back: the next look into the inbox would otherwise wait until the old time comes
/// again.</summary>
public sealed partial class ClockWatch(Schedules schedules, TimeProvider time, ILogger<ClockWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    // A clock that is kept by the network is slewed by less.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (day, stamp) = (time.GetUtcNow(), time.GetTimestamp());
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var back = day + time.GetElapsedTime(stamp) - time.GetUtcNow();
            (day, stamp) = (time.GetUtcNow(), time.GetTimestamp());
            if (back < Tolerance) continue;
            LogSetBack(TimeSpan.FromSeconds(Math.Round(back.TotalSeconds)));
            schedules.PlaceAnew();
        }
    }

    [LoggerMessage(
        LogLevel.Warning, "The clock was set back by {Back}; schedules are reckoned anew. What was written meanwhile bears the later time")]
    private partial void LogSetBack(TimeSpan back);
}
