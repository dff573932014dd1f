using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReliabilityDashboard.Storage.Sessions;

internal sealed class SessionBucketEntityConfiguration : IEntityTypeConfiguration<SessionBucketEntity>
{
    public void Configure(EntityTypeBuilder<SessionBucketEntity> builder)
    {
        builder.ToTable("session_buckets");
        builder.HasKey(b => new { b.SeriesId, b.Time, b.BucketSeconds });
        builder.HasOne<SessionSeries>().WithMany().HasForeignKey(b => b.SeriesId);
    }
}
