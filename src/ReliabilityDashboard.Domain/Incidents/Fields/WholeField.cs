namespace ReliabilityDashboard.Domain.Incidents.Fields;

/// <summary>A count from zero.</summary>
public sealed class WholeField(string name, string label) : IncidentField<long?>(name, label)
{
    /// <summary>What a person is told who says something else.</summary>
    public const string Expected = "expected a whole number from 0";

    /// <inheritdoc/>
    public override string? FaultOf(object value, DateTime now) => (long)value < 0 ? Expected : null;
}
