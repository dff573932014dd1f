using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.People;

/// <summary>Somebody who signs in.</summary>
public sealed class Person
{
    public int Id { get; set; }

    /// <summary>What they sign in with, and what stands beside what they change.</summary>
    public required string Name { get; set; }

    /// <summary>The name as it is compared: no two people's names differ by case only.</summary>
    public required string NameKey { get; set; }

    public PersonRole Role { get; set; }

    /// <summary>Salted and slow to guess; null until they set a password.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Who they are at the organisation's own sign-in, as <c>issuer|subject</c>; null for those who have a password
    /// here.</summary>
    public string? Subject { get; set; }

    /// <summary>Changes whenever every sign-in of theirs has to end.</summary>
    public required string SecurityStamp { get; set; }

    /// <summary>Whether this is the one whom the demonstration's link signs in.</summary>
    public bool IsDemo { get; set; }

    public int FailedSignIns { get; set; }

    /// <summary>Until when no password is tried; null where it may be.</summary>
    public DateTime? LockedUntil { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime? LastSignInAt { get; set; }

    /// <summary>Whether they have a way in of their own.</summary>
    public bool CanSignIn => PasswordHash is not null || Subject is not null;
}

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.HasIndex(p => p.NameKey).IsUnique();
        builder.HasIndex(p => p.Subject).IsUnique();
        builder.Ignore(p => p.CanSignIn);
    }
}
