using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.PostMortems;

namespace ReliabilityDashboard.Storage.Learning.Texts;

/// <summary>One change of a section's text, in the one order in which all who write see it.</summary>
public sealed class TextUpdate
{
    public long PostMortemId { get; set; }
    public PostMortemSection Section { get; set; }
    /// <summary>Older epochs than the one before the newest are no longer kept.</summary>
    public int Epoch { get; set; }
    /// <summary>Of the text that it leads to; goes on through all epochs.</summary>
    public int Version { get; set; }
    /// <summary>The version of the whole post-mortem that it came with.</summary>
    public int DocumentVersion { get; set; }
    /// <summary>The open page that sent it.</summary>
    public required string Client { get; set; }
    /// <summary>Counted by its client.</summary>
    public int Number { get; set; }
    /// <summary>JSON, see <see cref="Domain.PostMortems.Texts.TextChange"/>.</summary>
    public required string Changes { get; set; }
    public required string Person { get; set; }
    public DateTime At { get; set; }
}

internal sealed class TextUpdateConfiguration : IEntityTypeConfiguration<TextUpdate>
{
    public void Configure(EntityTypeBuilder<TextUpdate> builder)
    {
        builder.ToTable("text_updates");
        // Whoever comes second with a version is refused: this key is the lock.
        builder.HasKey(u => new { u.PostMortemId, u.Section, u.Epoch, u.Version });
        builder.HasIndex(u => new { u.PostMortemId, u.Section, u.Client, u.Number }).IsUnique();
        builder.HasIndex(u => new { u.PostMortemId, u.DocumentVersion });
        builder.HasOne<PostMortemEntity>().WithMany().HasForeignKey(u => u.PostMortemId);
    }
}
