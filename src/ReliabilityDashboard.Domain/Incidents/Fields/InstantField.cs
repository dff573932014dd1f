using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Incidents.Fields;

/// <summary>An instant, UTC. Those of the list follow upon one another in its order.</summary>
public sealed class InstantField(string name, string label) : IncidentField<DateTime?>(name, label)
{
    /// <inheritdoc/>
    public override string? FaultOf(object value, DateTime now) =>
        InstantLimits.TooEarly((DateTime)value) ?? InstantLimits.TooLate((DateTime)value, now);
}
