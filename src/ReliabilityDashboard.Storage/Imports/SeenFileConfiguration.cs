using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReliabilityDashboard.Storage.Imports;

internal sealed class SeenFileConfiguration : IEntityTypeConfiguration<SeenFile>
{
    public void Configure(EntityTypeBuilder<SeenFile> builder)
    {
        builder.ToTable("seen_files");
        builder.HasKey(f => new { f.Name, f.Sha256 });
    }
}
