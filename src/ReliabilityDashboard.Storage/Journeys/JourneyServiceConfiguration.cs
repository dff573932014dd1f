using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Journeys;

internal sealed class JourneyServiceConfiguration : IEntityTypeConfiguration<JourneyService>
{
    public void Configure(EntityTypeBuilder<JourneyService> builder)
    {
        builder.ToTable("journey_services");
        builder.HasKey(s => new { s.JourneyId, s.ServiceId });
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(s => s.ServiceId);
    }
}
