using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

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

internal sealed class SignInLinkConfiguration : IEntityTypeConfiguration<SignInLink>
{
    public void Configure(EntityTypeBuilder<SignInLink> builder)
    {
        builder.ToTable("sign_in_links");
        builder.HasIndex(l => l.TokenHash).IsUnique();
        // Whoever uses it second finds it used, also from another process.
        builder.Property(l => l.UsedAt).IsConcurrencyToken();
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>What a one-time link is good for.</summary>
public enum LinkPurpose
{
    /// <summary>Creates the first administrator.</summary>
    SetUp,
    /// <summary>Signs the visitor of the demonstration in.</summary>
    Demo,
    /// <summary>Lets an invited person choose a password.</summary>
    Invitation,
    /// <summary>Lets a person choose a new password.</summary>
    Reset,
    /// <summary>Good for nothing: the session with this token was signed out, and its cookie holds no more.</summary>
    SignedOut,
}
