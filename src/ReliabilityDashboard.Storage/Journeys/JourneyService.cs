using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Journeys;

/// <summary>A service that a journey goes through.</summary>
public sealed class JourneyService
{
    public int JourneyId { get; set; }
    public int ServiceId { get; set; }
    /// <summary>The journey stops without it.</summary>
    public bool Critical { get; set; }
}

internal sealed class JourneyServiceConfiguration : IEntityTypeConfiguration<JourneyService>
{
    public void Configure(EntityTypeBuilder<JourneyService> builder)
    {
        builder.ToTable("journey_services");
        builder.HasKey(s => new { s.JourneyId, s.ServiceId });
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(s => s.ServiceId);
    }
}
