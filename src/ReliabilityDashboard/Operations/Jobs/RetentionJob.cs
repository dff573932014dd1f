using Hangfire;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Storage.Retention;

namespace ReliabilityDashboard.Operations.Jobs;

/// <summary>Drops raw records that are older than the setting says. May run twice without harm, and goes on where it was cut off.</summary>
[AutomaticRetry(Attempts = 3, DelaysInSeconds = [60, 600, 3600])]
public sealed partial class RetentionJob(RawRetention retention, IOptions<RetentionOptions> options, ILogger<RetentionJob> log)
{
    /// <summary>At night, when few people look: cron, in the reporting zone.</summary>
    public const string Schedule = "20 3 * * *";

    [JobDisplayName("Drop records older than is kept")]
    public async Task RunAsync(CancellationToken cancel)
    {
        var dropped = await retention.RunAsync(options.Value.RawDays, cancel);
        if (dropped > 0) LogDropped(dropped, options.Value.RawDays);
    }

    [LoggerMessage(LogLevel.Information, "{Dropped} raw records older than {Days} days were dropped; their day rollups stay")]
    private partial void LogDropped(long dropped, int days);
}
