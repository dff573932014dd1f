namespace ReliabilityDashboard.Importing.Kinds.Changes;

/// <summary>The fields of the kind changes; a file's columns are these names in snake case.</summary>
public enum ChangeField
{
    Source,
    Id,
    At,
    Kind,
    Service,
    Title,
    Url,
    EndedAt,
    Result,
    Strategy,
    RolledBackAt,
    Rollback,
}
