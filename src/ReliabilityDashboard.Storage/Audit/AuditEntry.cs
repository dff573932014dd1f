using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Audit;

/// <summary>An entry of the audit log: who did what, when, from what to what. It is never changed or deleted; the database refuses
/// both.</summary>
public sealed class AuditEntry
{
    /// <summary>From 1, without gaps.</summary>
    public long Number { get; set; }
    /// <summary>In whole milliseconds.</summary>
    public DateTime At { get; set; }
    public required string Who { get; set; }
    public required string Action { get; set; }
    public required string Kind { get; set; }
    public required string ObjectId { get; set; }
    public required string ObjectName { get; set; }
    /// <summary>JSON array of <see cref="AuditChange"/>.</summary>
    public required string Changes { get; set; }
    /// <summary>The hash of the entry before; empty of the first.</summary>
    public required string PreviousHash { get; set; }
    /// <summary>SHA-256 over all of the above in lower hexadecimal, see <see cref="AuditHash"/>.</summary>
    public required string Hash { get; set; }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.HasKey(e => e.Number);
        builder.Property(e => e.Number).ValueGeneratedNever();
        builder.HasIndex(e => e.At);
        builder.HasIndex(e => new { e.Who, e.Number });
        builder.HasIndex(e => new { e.Kind, e.ObjectId, e.Number });
    }
}
