using System.Diagnostics.Metrics;
using Hangfire;

namespace ReliabilityDashboard.Operations.Telemetry;

/// <summary>What monitoring is told about background jobs, asked of the job store at each look.</summary>
internal sealed class JobMeter
{
    /// <summary>The name under which it is collected.</summary>
    public const string Name = "ReliabilityDashboard.Jobs";

    public JobMeter(IMeterFactory meters, JobStorage jobs)
    {
        var meter = meters.Create(Name);
        meter.CreateObservableGauge("job.count", () => States(jobs), description: "Jobs by state: waiting, running, scheduled, failed.");
        meter.CreateObservableGauge("job.servers", () => jobs.GetMonitoringApi().Servers().Count, description: "Servers that take jobs.");
        meter.CreateObservableCounter(
            "job.succeeded", () => jobs.GetMonitoringApi().GetStatistics().Succeeded, description: "Jobs that ended well.");
    }

    private static IEnumerable<Measurement<long>> States(JobStorage jobs)
    {
        var counts = jobs.GetMonitoringApi().GetStatistics();
        foreach (
            var (state, count) in new[]
            {
                ("waiting", counts.Enqueued),
                ("running", counts.Processing),
                ("scheduled", counts.Scheduled),
                ("failed", counts.Failed),
            }
        )
            yield return new(count, KeyValuePair.Create<string, object?>("state", state));
    }
}
