namespace ReliabilityDashboard.Domain.Incidents.Fields;

/// <summary>Names of several services, each once.</summary>
public sealed class NamesField(string name, string label) : IncidentField<IReadOnlyList<string>>(name, label)
{
    /// <inheritdoc/>
    public override string? FaultOf(object value, DateTime now) =>
        ((IReadOnlyList<string>)value).Any(string.IsNullOrWhiteSpace) ? "expected names that are not empty"
        : ((IReadOnlyList<string>)value).All(name => StorableText.Is(name)) ? null
        : StorableText.Expected;

    internal override bool Same(object? left, object? right) =>
        left is IReadOnlyList<string> some && right is IReadOnlyList<string> others ? some.SequenceEqual(others) : left == right;
}
