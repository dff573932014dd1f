using System.Diagnostics.Metrics;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Runs;

/// <summary>What monitoring is told about imports: how many ran, with which end, how long, and what became of their records.</summary>
public sealed class ImportMeter
{
    /// <summary>The name under which it is collected.</summary>
    public const string Name = "ReliabilityDashboard.Imports";

    private static readonly InstrumentAdvice<double> Bounds = new()
    {
        HistogramBucketBoundaries = [1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1800, 3600],
    };

    private readonly Counter<long> runs;
    private readonly Counter<long> records;
    private readonly Histogram<double> seconds;

    public ImportMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        runs = meter.CreateCounter<long>("import.runs", description: "Runs that ended, by kind and status.");
        records = meter.CreateCounter<long>("import.records", description: "Records of runs that ended, by kind and outcome.");
        seconds = meter.CreateHistogram<double>("import.duration", "s", "From the beginning of a run to its end.", advice: Bounds);
    }

    /// <summary>Counts a run that has just ended.</summary>
    public void Ended(ImportRun run)
    {
        var kind = KeyValuePair.Create<string, object?>("kind", run.Kind);
        runs.Add(1, kind, KeyValuePair.Create<string, object?>("status", run.Status.ToString().ToLowerInvariant()));
        foreach (
            var (outcome, count) in new[]
            {
                ("inserted", run.Inserted),
                ("updated", run.Updated),
                ("unchanged", run.Unchanged),
                ("skipped", run.Skipped),
                ("rejected", run.Rejected),
            }
        )
            if (count > 0)
                records.Add(count, kind, KeyValuePair.Create<string, object?>("outcome", outcome));
        if (run.EndedAt is { } ended)
            seconds.Record((ended - run.StartedAt).TotalSeconds, kind);
    }
}
