namespace ReliabilityDashboard.Features.Incidents;

/// <summary>A line of an incident's timeline.</summary>
/// <param name="At">UTC.</param>
/// <param name="Text">What happened.</param>
/// <param name="Source">Whose word it is.</param>
/// <param name="Change">It is a change before the incident, not a step of it.</param>
public sealed record TimelineLine(DateTime At, string Text, string Source, bool Change = false);
