using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.PostMortems;

namespace ReliabilityDashboard.Storage.Learning.Texts;

/// <summary>Who has a post-mortem open for writing, and where their cursor stands.</summary>
public sealed class WritingPerson
{
    public long PostMortemId { get; set; }
    /// <summary>The open page.</summary>
    public required string Client { get; set; }
    public required string Person { get; set; }
    /// <summary>Where the cursor is; null where it is in none.</summary>
    public PostMortemSection? Section { get; set; }
    /// <summary>The version of the text that the places are of.</summary>
    public int Version { get; set; }
    public int Anchor { get; set; }
    public int Head { get; set; }
    /// <summary>When the page last said so.</summary>
    public DateTime At { get; set; }
}

internal sealed class WritingPersonConfiguration : IEntityTypeConfiguration<WritingPerson>
{
    public void Configure(EntityTypeBuilder<WritingPerson> builder)
    {
        builder.ToTable("text_writers");
        builder.HasKey(w => new { w.PostMortemId, w.Client });
        builder.HasOne<PostMortemEntity>().WithMany().HasForeignKey(w => w.PostMortemId);
    }
}
