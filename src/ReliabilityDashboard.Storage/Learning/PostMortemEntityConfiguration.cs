using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReliabilityDashboard.Storage.Learning;

internal sealed class PostMortemEntityConfiguration : IEntityTypeConfiguration<PostMortemEntity>
{
    public void Configure(EntityTypeBuilder<PostMortemEntity> builder)
    {
        builder.ToTable("post_mortems");
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasMany(p => p.Incidents).WithOne().HasForeignKey(i => i.PostMortemId);
        builder.HasMany(p => p.Timeline).WithOne().HasForeignKey(t => t.PostMortemId);
        builder.HasMany(p => p.Actions).WithOne().HasForeignKey(a => a.PostMortemId);
    }
}
