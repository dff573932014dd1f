namespace ReliabilityDashboard.Storage.People;

/// <summary>A key with which a program calls the API. The key itself is shown once and not stored.</summary>
public sealed class ApiKeyEntity
{
    public long Id { get; set; }
    public required string Name { get; set; }
    /// <summary>SHA-256 of the key, lower-case hexadecimal.</summary>
    public required string Hash { get; set; }
    /// <summary>Its first letters, by which a person tells it from others.</summary>
    public required string Start { get; set; }
    /// <summary>What it may do: <c>read</c>, <c>import</c>, <c>write</c>, <c>admin</c>.</summary>
    public List<string> Scopes { get; set; } = [];
    public DateTime CreatedAt { get; set; }
    public required string CreatedBy { get; set; }
    public DateTime ExpiresAt { get; set; }
    /// <summary>To the hour: a call costs no write.</summary>
    public DateTime? LastUsedAt { get; set; }
    public DateTime? RevokedAt { get; set; }
    public string? RevokedBy { get; set; }

    /// <summary>Whether it opens anything at an instant.</summary>
    public bool IsValidAt(DateTime now) => RevokedAt is null && now < ExpiresAt;
}
