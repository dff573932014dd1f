using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Imports;

/// <summary>A piece of a file that somebody sent, kept until its run has ended. In the database, so that any instance can run it and a
/// backup holds it.</summary>
public sealed class UploadPiece
{
    /// <summary>The file it is a piece of.</summary>
    public Guid Upload { get; set; }
    /// <summary>From 0, without a gap.</summary>
    public int Number { get; set; }
    public DateTime SavedAt { get; set; }
    public required byte[] Content { get; set; }
}

internal sealed class UploadPieceConfiguration : IEntityTypeConfiguration<UploadPiece>
{
    public void Configure(EntityTypeBuilder<UploadPiece> builder)
    {
        builder.ToTable("upload_pieces");
        builder.HasKey(p => new { p.Upload, p.Number });
    }
}
