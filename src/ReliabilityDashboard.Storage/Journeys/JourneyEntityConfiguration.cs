using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Journeys;

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
