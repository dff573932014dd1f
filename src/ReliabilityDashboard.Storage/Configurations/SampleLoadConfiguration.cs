using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Storage.Entities;

namespace ReliabilityDashboard.Storage.Configurations;

internal sealed class SampleLoadConfiguration : IEntityTypeConfiguration<SampleLoad>
{
    public void Configure(EntityTypeBuilder<SampleLoad> builder)
    {
        builder.ToTable("sample_loads");
        builder.Property(l => l.Id).ValueGeneratedNever();
    }
}
