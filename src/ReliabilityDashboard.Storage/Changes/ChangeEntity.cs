using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Changes;

/// <summary>A release, configuration or infrastructure change, or a growth event.</summary>
public sealed class ChangeEntity
{
    public long Id { get; set; }
    public required string Source { get; set; }
    public required string ExternalId { get; set; }
    public DateTime At { get; set; }
    public ChangeKind Kind { get; set; }
    public int? ServiceId { get; set; }
    public string? Title { get; set; }
    public string? Url { get; set; }
    public DateTime? EndedAt { get; set; }
    public ChangeResult? Result { get; set; }
    public RolloutStrategy? Strategy { get; set; }
    public DateTime? RolledBackAt { get; set; }
    public RollbackKind? Rollback { get; set; }
    public string? Attributes { get; set; }
}

internal sealed class ChangeEntityConfiguration : IEntityTypeConfiguration<ChangeEntity>
{
    public void Configure(EntityTypeBuilder<ChangeEntity> builder)
    {
        builder.ToTable("changes");
        builder.HasIndex(c => new { c.Source, c.ExternalId }).IsUnique();
        // An incident may name a change of another source.
        builder.HasIndex(c => c.ExternalId);
        builder.HasIndex(c => c.At);
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(c => c.ServiceId);
    }
}
