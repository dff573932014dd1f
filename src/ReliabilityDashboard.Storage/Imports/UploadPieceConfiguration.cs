using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReliabilityDashboard.Storage.Imports;

internal sealed class UploadPieceConfiguration : IEntityTypeConfiguration<UploadPiece>
{
    public void Configure(EntityTypeBuilder<UploadPiece> builder)
    {
        builder.ToTable("upload_pieces");
        builder.HasKey(p => new { p.Upload, p.Number });
    }
}
