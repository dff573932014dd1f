namespace ReliabilityDashboard.Features.Entry;

/// <summary>What the sign-in sends.</summary>
public sealed class SignInForm
{
    public string? Name { get; set; }
    public string? Password { get; set; }
}
