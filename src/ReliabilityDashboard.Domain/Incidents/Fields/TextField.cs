namespace ReliabilityDashboard.Domain.Incidents.Fields;

/// <summary>Any text.</summary>
public class TextField(string name, string label) : IncidentField<string>(name, label)
{
    /// <summary>How many letters a person may say; what a source says is kept whole.</summary>
    public int Longest { get; init; } = 200;

    /// <inheritdoc/>
    public override string? FaultOf(object value, DateTime now) =>
        string.IsNullOrWhiteSpace((string)value) ? "expected a text that is not empty"
        : ((string)value).Trim().Length is var letters && letters > Longest ? $"expected at most {Longest} letters, not {letters}"
        : StorableText.Is((string)value) ? null
        : StorableText.Expected;

    internal override object Kept(object value) => ((string)value).Trim();
}
