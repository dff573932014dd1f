using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Imports;

/// <summary>A record that could not be taken, kept whole.</summary>
public sealed class ImportRejection
{
    public long RunId { get; set; }
    /// <summary>From 1, in the order of the file.</summary>
    public int Position { get; set; }
    public long Line { get; set; }
    public string? Field { get; set; }
    public required string Reason { get; set; }
    public required string Record { get; set; }
}

internal sealed class ImportRejectionConfiguration : IEntityTypeConfiguration<ImportRejection>
{
    public void Configure(EntityTypeBuilder<ImportRejection> builder)
    {
        builder.ToTable("import_rejections");
        builder.HasKey(r => new { r.RunId, r.Position });
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(r => r.RunId);
    }
}
