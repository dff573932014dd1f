using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Records;

namespace ReliabilityDashboard.Domain.Effects;

/// <summary>The incidents that effects are looked for in, all of them that count, whatever improvement is asked about.</summary>
/// <param name="records">What metrics are computed from.</param>
public sealed class EffectHistory(IncidentRecords records)
{
    /// <summary>What metrics are computed from.</summary>
    public IncidentRecords Records { get; } = records;

    /// <summary>Those that count, by start.</summary>
    public PlacedRecords<Incident> Counted { get; } = new(records.Incidents.Where(one => one.Counts), one => one.StartedAt);

    /// <summary>Those of a scope, by start.</summary>
    public PlacedRecords<Incident> Of(EffectScope scope) => new(Counted.All.Where(scope.Holds), one => one.StartedAt);

    /// <summary>How many each week holds.</summary>
    public static IReadOnlyList<long> PerWeek(PlacedRecords<Incident> incidents, IReadOnlyList<Period> weeks) =>
        [.. weeks.Select(week => (long)incidents.Inside(week).Count)];

    /// <summary>The same records of some of the incidents.</summary>
    public IncidentRecords Only(IReadOnlyList<Incident> incidents) => new()
    {
        Calendar = Records.Calendar, Now = Records.Now, FirstStored = Records.FirstStored, Incidents = incidents,
        Repeats = Records.Repeats, Services = Records.Services, Blast = Records.Blast, EndsAt = Records.EndsAt,
    };
}
