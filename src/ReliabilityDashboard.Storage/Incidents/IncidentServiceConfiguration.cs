using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Incidents;

internal sealed class IncidentServiceConfiguration : IEntityTypeConfiguration<IncidentService>
{
    public void Configure(EntityTypeBuilder<IncidentService> builder)
    {
        builder.ToTable("incident_services");
        builder.HasKey(s => new { s.IncidentId, s.ServiceId });
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(s => s.ServiceId);
    }
}
