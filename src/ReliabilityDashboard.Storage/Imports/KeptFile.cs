using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReliabilityDashboard.Storage.Imports;

/// <summary>A file as it came, kept for some days after its run, so that it can be read again without it.</summary>
public sealed class KeptFile
{
    public required string Sha256 { get; set; }

    /// <summary>In bytes, as it came.</summary>
    public long Length { get; set; }

    /// <summary>When it last came.</summary>
    public DateTime KeptAt { get; set; }

    /// <summary>Whether all of it is there.</summary>
    public bool Complete { get; set; }
}

/// <summary>A compressed piece of a file that is kept.</summary>
public sealed class KeptPiece
{
    public required string Sha256 { get; set; }

    /// <summary>From 0, without a gap.</summary>
    public int Number { get; set; }

    public required byte[] Content { get; set; }
}

internal sealed class KeptFileConfiguration : IEntityTypeConfiguration<KeptFile>
{
    public void Configure(EntityTypeBuilder<KeptFile> builder)
    {
        builder.ToTable("kept_files");
        builder.HasKey(f => f.Sha256);
    }
}

internal sealed class KeptPieceConfiguration : IEntityTypeConfiguration<KeptPiece>
{
    public void Configure(EntityTypeBuilder<KeptPiece> builder)
    {
        builder.ToTable("kept_pieces");
        builder.HasKey(p => new { p.Sha256, p.Number });
        builder.HasOne<KeptFile>().WithMany().HasForeignKey(p => p.Sha256);
    }
}
