using System.Globalization;
using Hangfire;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ReliabilityDashboard.Operations.Health;

/// <summary>Whether anybody takes background jobs. Without, pages are served and nothing comes in.</summary>
internal sealed class JobHealth(JobStorage jobs, TimeProvider time) : IHealthCheck
{
    // A server gives a sign of life every 30 s; two of them may be late.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(90);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var api = jobs.GetMonitoringApi();
        var alive = api.Servers().Count(server => time.GetUtcNow().UtcDateTime - (server.Heartbeat ?? server.StartedAt) < Silence);
        var counts = api.GetStatistics();
        var says = string.Create(
            CultureInfo.InvariantCulture,
            $"{alive} servers; {counts.Enqueued} waiting, {counts.Processing} running, {counts.Failed} failed");
        return Task.FromResult(alive > 0 ? HealthCheckResult.Healthy(says) : new(context.Registration.FailureStatus, says));
    }
}
