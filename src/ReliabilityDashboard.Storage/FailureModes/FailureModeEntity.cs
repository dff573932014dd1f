using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Storage.FailureModes;

/// <summary>A recurrence group of incidents: one way the system fails.</summary>
public sealed class FailureModeEntity
{
    public long Id { get; set; }
    /// <summary>What makes a later incident belong here; unique.</summary>
    public required string Key { get; set; }
    public GroupRule Rule { get; set; }
    public required string Title { get; set; }
    /// <summary>The older group a person merged it into; this one redirects.</summary>
    public long? MergedIntoId { get; set; }
    public DateTime CreatedAt { get; set; }
}

internal sealed class FailureModeEntityConfiguration : IEntityTypeConfiguration<FailureModeEntity>
{
    public void Configure(EntityTypeBuilder<FailureModeEntity> builder)
    {
        builder.ToTable("failure_modes");
        builder.HasIndex(m => m.Key).IsUnique();
        builder.HasOne<FailureModeEntity>().WithMany().HasForeignKey(m => m.MergedIntoId);
    }
}
