using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Storage.Entities;

namespace ReliabilityDashboard.Storage.Configurations;

internal sealed class JourneyEntityConfiguration : IEntityTypeConfiguration<JourneyEntity>
{
    public void Configure(EntityTypeBuilder<JourneyEntity> builder)
    {
        builder.ToTable("journeys");
        builder.HasIndex(j => j.NameKey).IsUnique();
        builder.Property(j => j.FieldSources).HasJson();
        builder.HasMany(j => j.Services).WithOne().HasForeignKey(s => s.JourneyId);
    }
}
