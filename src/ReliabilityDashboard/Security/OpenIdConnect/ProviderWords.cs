namespace ReliabilityDashboard.Security.OpenIdConnect;

/// <summary>What the sign-in page says about the organisation's sign-in.</summary>
public static class ProviderWords
{
    /// <summary>Name of the parameter that carries the fault.</summary>
    public const string Parameter = "fault";

    /// <summary>The sign-in page with what went wrong.</summary>
    public static string Address(ProviderFault fault) => $"/signin?{Parameter}={fault.ToString().ToLowerInvariant()}";

    /// <summary>One sentence or two: what happened, and what to do; null where the word is none of ours.</summary>
    public static string? Say(string? fault, string provider) =>
        Enum.TryParse<ProviderFault>(fault, ignoreCase: true, out var known) && Enum.IsDefined(known) ? Say(known, provider) : null;

    private static string Say(ProviderFault fault, string provider) =>
        fault switch
        {
            ProviderFault.Unreachable =>
                $"The sign-in with {provider} does not answer. Try again in a moment, or sign in with name and password.",
            ProviderFault.NoRole =>
                $"You are signed in with {provider}, and it gives you no role here. Ask whoever looks after your accounts there.",
            ProviderFault.NameTaken =>
                "Somebody with your name has a password here already. An administrator of this dashboard has to remove that account before "
                    + "you can sign in with yours.",
            ProviderFault.NotSetUp => "Nobody looks after this dashboard yet: the first to sign in has to be an administrator.",
            _ => $"The sign-in with {provider} did not succeed. Try again.",
        };
}

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
