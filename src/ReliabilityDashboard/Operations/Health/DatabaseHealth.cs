using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Operations.Health;

/// <summary>Whether the database answers, and takes writes. Without an answer no page can be served; without writes pages are served all
/// the same.</summary>
public sealed class DatabaseHealth(PartVersionQuery versions, StorageTrouble trouble) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var version = (await versions.ReadAsync(cancellationToken)).Of(DataParts.All);
            if (trouble.Says is { } reason) return HealthCheckResult.Degraded($"answers, and takes no writes: {reason}");
            return HealthCheckResult.Healthy($"answers; data version {version.ToString(CultureInfo.InvariantCulture)}");
        }
        catch (Exception fault) when (fault is DbException or InvalidOperationException or TimeoutException)
        {
            return new(context.Registration.FailureStatus, "does not answer", fault);
        }
    }
}
