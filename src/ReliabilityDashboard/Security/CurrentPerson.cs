namespace ReliabilityDashboard.Security;

/// <summary>Who acts. Without sign-in there is one person: whoever sits at the machine that the app listens on.</summary>
public sealed class CurrentPerson
{
    /// <summary>The name written beside every change.</summary>
    public string Name => Environment.UserName is { Length: > 0 } user ? user : "local user";
}
