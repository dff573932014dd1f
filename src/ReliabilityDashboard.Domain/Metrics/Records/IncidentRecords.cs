using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Services;

namespace ReliabilityDashboard.Domain.Metrics.Records;

/// <summary>Incidents that a filter lets through, counted or not, of all times.</summary>
public sealed class IncidentRecords : MetricRecords
{
    /// <summary>The incidents.</summary>
    public required IReadOnlyList<Incident> Incidents { get; init; }
    /// <summary>Which incidents are repeats, looked for before filters.</summary>
    public required RepeatHistory Repeats { get; init; }
    /// <summary>The known services.</summary>
    public required ServiceCatalogue Services { get; init; }
    /// <summary>Where the classes of spread begin.</summary>
    public required BlastThresholds Blast { get; init; }
    /// <summary>What ends a recovery.</summary>
    public RecoveryEndsAt EndsAt { get; init; }
    /// <summary>The incidents by their start.</summary>
    public PlacedRecords<Incident> ByStart => field ??= new(Incidents, incident => incident.StartedAt);
}
