namespace ReliabilityDashboard.Storage.People;

/// <summary>A link that works once, for a while. Its token is stored nowhere.</summary>
public sealed class SignInLink
{
    public int Id { get; set; }

    public LinkPurpose Purpose { get; set; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public required string TokenHash { get; set; }

    /// <summary>Whose it is; null for that of set-up.</summary>
    public int? PersonId { get; set; }

    public required string CreatedBy { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime ExpiresAt { get; set; }

    public DateTime? UsedAt { get; set; }
}
