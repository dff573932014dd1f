using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ReliabilityDashboard.Storage.Queries;

namespace ReliabilityDashboard.Operations.Health;

/// <summary>Whether the database answers. Without it no page can be served.</summary>
public sealed class DatabaseHealth(DataVersionQuery versions) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var version = await versions.ReadAsync(cancellationToken);
            return HealthCheckResult.Healthy($"answers; data version {version.ToString(CultureInfo.InvariantCulture)}");
        }
        catch (Exception fault) when (fault is DbException or InvalidOperationException or TimeoutException)
        {
            return new(context.Registration.FailureStatus, "does not answer", fault);
        }
    }
}
