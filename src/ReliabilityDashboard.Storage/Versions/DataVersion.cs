using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Versions;

/// <summary>One row that grows with every write: the number of the last one. See <see cref="PartVersion"/> for what it wrote.</summary>
public sealed class DataVersion
{
    public int Id { get; set; }
    public long Version { get; set; }
}

internal sealed class DataVersionConfiguration : IEntityTypeConfiguration<DataVersion>
{
    public void Configure(EntityTypeBuilder<DataVersion> builder)
    {
        builder.ToTable("data_version");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.HasData(new DataVersion { Id = 1, Version = 1 });
    }
}
