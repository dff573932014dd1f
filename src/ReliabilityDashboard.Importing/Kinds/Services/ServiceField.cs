namespace ReliabilityDashboard.Importing.Kinds.Services;

/// <summary>The fields of the kind services; a file's columns are these names in snake case.</summary>
public enum ServiceField
{
    Source,
    Name,
    Kind,
    Team,
    TeamSize,
    Tier,
    Owner,
    Url,
    DeclaredAt,
    RateLimit,
    LoadShedding,
    SlaTarget,
    Aliases,
}
