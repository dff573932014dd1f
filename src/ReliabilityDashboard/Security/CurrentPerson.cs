namespace ReliabilityDashboard.Security;

/// <summary>Who acts. Without sign-in there is one person: whoever sits at the machine that the app listens on.</summary>
public sealed class CurrentPerson
{
    /// <summary>The name written beside every change.</summary>
#pragma warning disable CA1822 // Of an instance: with sign-in each circuit has its own.
    public string Name => "local user";
#pragma warning restore CA1822
}
