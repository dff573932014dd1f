using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Crashes;

internal sealed class CrashEntityConfiguration : IEntityTypeConfiguration<CrashEntity>
{
    public void Configure(EntityTypeBuilder<CrashEntity> builder)
    {
        builder.ToTable("crashes");
        builder.HasIndex(c => new { c.Source, c.ExternalId }).IsUnique();
        builder.HasIndex(c => c.At);
        builder.HasIndex(c => c.CrashGroupId);
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(c => c.ServiceId);
        builder.HasOne<JourneyEntity>().WithMany().HasForeignKey(c => c.JourneyId);
        builder.HasOne<CrashGroupEntity>().WithMany().HasForeignKey(c => c.CrashGroupId);
    }
}
