namespace ReliabilityDashboard.Domain.Incidents.Fields;

/// <summary>A number from zero, also a broken one.</summary>
public sealed class NumberField(string name, string label) : IncidentField<double?>(name, label)
{
    /// <inheritdoc/>
    public override string? FaultOf(object value, DateTime now) =>
        (double)value >= 0 && double.IsFinite((double)value) ? null : "expected a number from 0";
}
