namespace ReliabilityDashboard.Security.OpenIdConnect;

/// <summary>Why the organisation's sign-in did not let somebody in.</summary>
public enum ProviderFault
{
    /// <summary>The provider does not answer.</summary>
    Unreachable,
    /// <summary>The provider refused, or its answer was not one to our question.</summary>
    Failed,
    /// <summary>No value of the claim stands for a role.</summary>
    NoRole,
    /// <summary>Somebody else has the name here.</summary>
    NameTaken,
    /// <summary>The first person has to be an administrator.</summary>
    NotSetUp,
}
