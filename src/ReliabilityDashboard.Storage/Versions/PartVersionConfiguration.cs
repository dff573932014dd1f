using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReliabilityDashboard.Storage.Versions;

internal sealed class PartVersionConfiguration : IEntityTypeConfiguration<PartVersion>
{
    public void Configure(EntityTypeBuilder<PartVersion> builder)
    {
        builder.ToTable("part_versions");
        builder.HasKey(v => v.Part);
    }
}
