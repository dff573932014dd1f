using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Versions;

/// <summary>The number of the last write that touched a part of the data; a part without a row was never written.</summary>
public sealed class PartVersion
{
    /// <summary>A word of <see cref="DataParts"/>; a newer build may know more of them.</summary>
    public required string Part { get; set; }

    public long Version { get; set; }
}

internal sealed class PartVersionConfiguration : IEntityTypeConfiguration<PartVersion>
{
    public void Configure(EntityTypeBuilder<PartVersion> builder)
    {
        builder.ToTable("part_versions");
        builder.HasKey(v => v.Part);
    }
}
