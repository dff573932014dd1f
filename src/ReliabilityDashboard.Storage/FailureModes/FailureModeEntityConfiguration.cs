using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReliabilityDashboard.Storage.FailureModes;

internal sealed class FailureModeEntityConfiguration : IEntityTypeConfiguration<FailureModeEntity>
{
    public void Configure(EntityTypeBuilder<FailureModeEntity> builder)
    {
        builder.ToTable("failure_modes");
        builder.HasIndex(m => m.Key).IsUnique();
        builder.HasOne<FailureModeEntity>().WithMany().HasForeignKey(m => m.MergedIntoId);
    }
}
