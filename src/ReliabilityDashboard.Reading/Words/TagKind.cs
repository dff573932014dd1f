namespace ReliabilityDashboard.Reading.Words;

/// <summary>What a tag's colour says; its word says it too.</summary>
public enum TagKind { Neutral, Ok, Warn, Bad, Accent }
