namespace ReliabilityDashboard.Storage.People;

/// <summary>What a one-time link is good for.</summary>
public enum LinkPurpose
{
    /// <summary>Creates the first administrator.</summary>
    SetUp,
    /// <summary>Signs the visitor of the demonstration in.</summary>
    Demo,
    /// <summary>Lets an invited person choose a password.</summary>
    Invitation,
    /// <summary>Lets a person choose a new password.</summary>
    Reset,
}
