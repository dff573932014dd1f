using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ReliabilityDashboard.Importing.Sources.Folder;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Operations.Health;

/// <summary>Whether the last look into the inbox went well.</summary>
internal sealed class InboxHealth(ImportRunQuery runs) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await runs.StateAsync(InboxScan.StateName, cancellationToken) switch
        {
            null => HealthCheckResult.Healthy("not looked at yet"),
            { LastError: { } error } => new(context.Registration.FailureStatus, error),
            { LastRunAt: var at } => HealthCheckResult.Healthy(
                $"looked at {at.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)}"),
        };
}
