namespace ReliabilityDashboard.Domain.Metrics.Records;

/// <summary>Stored crashes that a filter lets through.</summary>
public sealed class CrashRecords : MetricRecords
{
    /// <summary>The crashes by their instant.</summary>
    public required PlacedRecords<Occurrence> Crashes { get; init; }
    /// <summary>Which crashes are repeats, looked for before filters; of metrics that look back.</summary>
    public required RepeatHistory Repeats { get; init; }
    /// <summary>The sessions of the same filter, or why they cannot be asked; of metrics that are set against them, else null.</summary>
    public OrRefusal<SessionRecords>? Sessions { get; init; }
}
