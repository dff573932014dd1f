namespace ReliabilityDashboard.Features.Settings.Bounds;

/// <summary>One bound of a set, in percent.</summary>
/// <param name="Name">As faults name it, such as <c>at_risk</c>.</param>
/// <param name="Label">As people read it, such as "At risk from".</param>
public sealed record BoundField(string Name, string Label);
