namespace ReliabilityDashboard.Storage.People;

/// <summary>What became of a change of a person.</summary>
public enum PersonOutcome
{
    Done,
    /// <summary>There is no such person any more.</summary>
    NotThere,
    /// <summary>Somebody else has this name.</summary>
    NameTaken,
    /// <summary>Nobody could look after the installation any more.</summary>
    LastAdministrator,
}
