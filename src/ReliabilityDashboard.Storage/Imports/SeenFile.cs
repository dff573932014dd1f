using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Imports;

/// <summary>A file of the inbox that could not be moved away after its import.</summary>
public sealed class SeenFile
{
    public required string Name { get; set; }
    public long Size { get; set; }
    public DateTime ModifiedAt { get; set; }
    public required string Sha256 { get; set; }
}

internal sealed class SeenFileConfiguration : IEntityTypeConfiguration<SeenFile>
{
    public void Configure(EntityTypeBuilder<SeenFile> builder)
    {
        builder.ToTable("seen_files");
        builder.HasKey(f => new { f.Name, f.Sha256 });
    }
}
