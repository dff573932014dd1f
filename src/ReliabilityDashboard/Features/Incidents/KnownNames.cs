namespace ReliabilityDashboard.Features.Incidents;

/// <summary>Names that a person may pick while editing; others are taken too.</summary>
public sealed record KnownNames(IReadOnlyList<string> Services, IReadOnlyList<string> Journeys);
