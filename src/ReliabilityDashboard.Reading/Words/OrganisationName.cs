namespace ReliabilityDashboard.Reading.Words;

/// <summary>Whose figures these are, as it stands on paper and in documents.</summary>
public sealed record OrganisationName(string Name);
