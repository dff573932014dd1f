namespace ReliabilityDashboard.Domain.Incidents.Fields;

/// <summary>Any text.</summary>
public class TextField(string name, string label) : IncidentField<string>(name, label)
{
    /// <inheritdoc/>
    public override string? FaultOf(object value, DateTime now) =>
        string.IsNullOrWhiteSpace((string)value) ? "expected a text that is not empty"
        : StorableText.Is((string)value) ? null
        : StorableText.Expected;

    internal override object Kept(object value) => ((string)value).Trim();
}
