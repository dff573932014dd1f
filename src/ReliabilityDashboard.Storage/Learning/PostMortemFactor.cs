using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>A contributing factor of a post-mortem.</summary>
public sealed class PostMortemFactor
{
    public long PostMortemId { get; set; }
    public required string Word { get; set; }
    /// <summary>Its place among those of its post-mortem.</summary>
    public int Position { get; set; }
}

internal sealed class PostMortemFactorConfiguration : IEntityTypeConfiguration<PostMortemFactor>
{
    public void Configure(EntityTypeBuilder<PostMortemFactor> builder)
    {
        builder.ToTable("post_mortem_factors");
        builder.HasKey(factor => new { factor.PostMortemId, factor.Word });
    }
}
