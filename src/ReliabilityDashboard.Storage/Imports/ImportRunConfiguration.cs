using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Imports;

internal sealed class ImportRunConfiguration : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("import_runs");
        builder.HasIndex(r => new { r.Source, r.Kind, r.Sha256 });
        builder.HasIndex(r => r.StartedAt);
        builder.Property(r => r.SkippedReasons).HasJson();
        builder.Property(r => r.Notes).HasJson();
    }
}
