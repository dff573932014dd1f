using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReliabilityDashboard.Storage.People;

/// <summary>What opens the badge of one service, and nothing else. The token itself is shown once and not stored.</summary>
public sealed class BadgeToken
{
    public long Id { get; set; }

    /// <summary>The service's name when it was made; one that was renamed since is found by its alias.</summary>
    public required string Service { get; set; }

    /// <summary>SHA-256 of the token, lower-case hexadecimal.</summary>
    public required string Hash { get; set; }

    /// <summary>Its first letters, by which a person tells it from others.</summary>
    public required string Start { get; set; }

    public DateTime CreatedAt { get; set; }

    public required string CreatedBy { get; set; }

    public DateTime? RevokedAt { get; set; }

    public string? RevokedBy { get; set; }
}

internal sealed class BadgeTokenConfiguration : IEntityTypeConfiguration<BadgeToken>
{
    public void Configure(EntityTypeBuilder<BadgeToken> builder)
    {
        builder.ToTable("badge_tokens");
        builder.HasIndex(one => one.Hash).IsUnique();
    }
}
