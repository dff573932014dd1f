using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>Raw sessions of one series in one bucket. Nulls mean not reported.</summary>
public sealed class SessionBucketEntity
{
    public int SeriesId { get; set; }
    public DateTime Time { get; set; }
    public int BucketSeconds { get; set; }
    public long? Total { get; set; }
    public long? Crashed { get; set; }
    public long? Errored { get; set; }
    public long? Abnormal { get; set; }
    public long? Users { get; set; }
    public long? CrashedUsers { get; set; }
    /// <summary>What the source says beyond the fields, a JSON object.</summary>
    public string? Attributes { get; set; }
    public string Source { get; set; } = "";
}

internal sealed class SessionBucketEntityConfiguration : IEntityTypeConfiguration<SessionBucketEntity>
{
    public void Configure(EntityTypeBuilder<SessionBucketEntity> builder)
    {
        builder.ToTable("session_buckets");
        builder.HasKey(b => new { b.SeriesId, b.Time, b.BucketSeconds });
        builder.HasOne<SessionSeries>().WithMany().HasForeignKey(b => b.SeriesId);
    }
}
