using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Storage.Views;

/// <summary>A page with filter and period that somebody keeps under a name.</summary>
public sealed class SavedView
{
    public long Id { get; set; }
    public required string Name { get; set; }

    /// <summary>The name as it is compared.</summary>
    public required string NameKey { get; set; }

    /// <summary>Whose it is; null where it is for everybody.</summary>
    public int? OwnerId { get; set; }

    /// <summary>Root-relative.</summary>
    public required string Address { get; set; }

    public DateTime CreatedAt { get; set; }
    public required string CreatedBy { get; set; }
}

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("saved_views");
        builder.HasIndex(v => new { v.OwnerId, v.NameKey }).IsUnique();
        // Rows without an owner are never equal to that index.
        builder.HasIndex(v => v.NameKey).IsUnique().HasFilter("owner_id IS NULL");
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.OwnerId).OnDelete(DeleteBehavior.Cascade);
    }
}
