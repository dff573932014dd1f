namespace ReliabilityDashboard.Features.Entry;

/// <summary>What somebody sends who changes their password.</summary>
public sealed class OwnPasswordForm
{
    public string? Old { get; set; }
    public string? Password { get; set; }
    public string? Again { get; set; }
}
