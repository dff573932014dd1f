namespace ReliabilityDashboard.Features.Entry;

/// <summary>What somebody sends who chooses a password.</summary>
public sealed class PasswordForm
{
    /// <summary>Only in set-up: the name of the first administrator.</summary>
    public string? Name { get; set; }
    public string? Password { get; set; }
    public string? Again { get; set; }
}

/// <summary>What somebody sends who changes their password.</summary>
public sealed class OwnPasswordForm
{
    public string? Old { get; set; }
    public string? Password { get; set; }
    public string? Again { get; set; }
}

/// <summary>What the sign-in sends.</summary>
public sealed class SignInForm
{
    public string? Name { get; set; }
    public string? Password { get; set; }
}
