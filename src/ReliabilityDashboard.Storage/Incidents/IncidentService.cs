using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>A service that an incident reached.</summary>
public sealed class IncidentService
{
    public long IncidentId { get; set; }
    public int ServiceId { get; set; }
}

internal sealed class IncidentServiceConfiguration : IEntityTypeConfiguration<IncidentService>
{
    public void Configure(EntityTypeBuilder<IncidentService> builder)
    {
        builder.ToTable("incident_services");
        builder.HasKey(s => new { s.IncidentId, s.ServiceId });
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(s => s.ServiceId);
    }
}
