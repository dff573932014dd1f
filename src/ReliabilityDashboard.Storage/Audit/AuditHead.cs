using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Audit;

/// <summary>The end of the audit log: one row that every writer locks, so that no two entries follow on the same one.</summary>
public sealed class AuditHead
{
    public int Id { get; set; }
    /// <summary>Number of the last entry; 0 while there is none.</summary>
    public long Number { get; set; }
    public required string Hash { get; set; }
}

internal sealed class AuditHeadConfiguration : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("audit_head");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.HasData(new AuditHead { Id = 1, Number = 0, Hash = "" });
    }
}
