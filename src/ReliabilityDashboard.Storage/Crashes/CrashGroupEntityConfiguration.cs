using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReliabilityDashboard.Storage.Crashes;

internal sealed class CrashGroupEntityConfiguration : IEntityTypeConfiguration<CrashGroupEntity>
{
    public void Configure(EntityTypeBuilder<CrashGroupEntity> builder)
    {
        builder.ToTable("crash_groups");
        builder.HasIndex(g => g.Key).IsUnique();
    }
}
