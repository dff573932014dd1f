using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Storage.Entities;

namespace ReliabilityDashboard.Storage.Configurations;

internal sealed class CrashGroupEntityConfiguration : IEntityTypeConfiguration<CrashGroupEntity>
{
    public void Configure(EntityTypeBuilder<CrashGroupEntity> builder)
    {
        builder.ToTable("crash_groups");
        builder.HasIndex(g => g.Key).IsUnique();
    }
}
