namespace ReliabilityDashboard.Domain.Incidents.Fields;

/// <summary>Stretches of time, in order.</summary>
public sealed class StretchesField(string name, string label) : IncidentField<IReadOnlyList<ResolvedStretch>>(name, label)
{
    internal override bool Same(object? left, object? right) =>
        left is IReadOnlyList<ResolvedStretch> some && right is IReadOnlyList<ResolvedStretch> others
            ? some.SequenceEqual(others)
            : left == right;
}
