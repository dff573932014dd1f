namespace ReliabilityDashboard.Domain.Statistics;

/// <summary>A step of a survival curve.</summary>
/// <param name="At">Time of the event, in the unit of the spans.</param>
/// <param name="Surviving">Share still without the event from there on.</param>
/// <param name="AtRisk">How many were still watched just before.</param>
public readonly record struct SurvivalPoint(double At, double Surviving, int AtRisk);
