using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Signals;

internal sealed class SignalBucketEntityConfiguration : IEntityTypeConfiguration<SignalBucketEntity>
{
    public void Configure(EntityTypeBuilder<SignalBucketEntity> builder)
    {
        builder.ToTable("signal_buckets");
        builder.HasKey(b => new { b.ServiceId, b.Resource, b.Time, b.BucketSeconds });
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(b => b.ServiceId);
    }
}
