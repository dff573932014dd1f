using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReliabilityDashboard.Storage.Imports;

internal sealed class SampleLoadConfiguration : IEntityTypeConfiguration<SampleLoad>
{
    public void Configure(EntityTypeBuilder<SampleLoad> builder)
    {
        builder.ToTable("sample_loads");
        builder.Property(l => l.Id).ValueGeneratedNever();
    }
}
