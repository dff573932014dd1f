using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReliabilityDashboard.Storage.Imports;

/// <summary>A file that somebody sent and that is looked at before anything of it is stored: its bytes are pieces of the same
/// number.</summary>
public sealed class WaitingUpload
{
    /// <summary>The number of its pieces.</summary>
    public Guid Upload { get; set; }

    /// <summary>Its name at the sender's.</summary>
    public required string FileName { get; set; }

    /// <summary>The source that its records will belong to.</summary>
    public required string Source { get; set; }

    /// <summary>The zone that the sender said; null: none.</summary>
    public string? Zone { get; set; }
    public required string Sha256 { get; set; }

    /// <summary>In bytes.</summary>
    public long Length { get; set; }
    public DateTime SavedAt { get; set; }
    public required string SavedBy { get; set; }
}

internal sealed class WaitingUploadConfiguration : IEntityTypeConfiguration<WaitingUpload>
{
    public void Configure(EntityTypeBuilder<WaitingUpload> builder)
    {
        builder.ToTable("waiting_uploads");
        builder.HasKey(w => w.Upload);
    }
}
