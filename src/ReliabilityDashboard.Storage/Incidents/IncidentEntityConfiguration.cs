using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Incidents;

internal sealed class IncidentEntityConfiguration : IEntityTypeConfiguration<IncidentEntity>
{
    public void Configure(EntityTypeBuilder<IncidentEntity> builder)
    {
        builder.ToTable("incidents");
        builder.HasIndex(i => new { i.Source, i.ExternalId }).IsUnique();
        builder.HasIndex(i => i.StartedAt);
        builder.HasIndex(i => i.FailureModeId);
        builder.Property(i => i.SourceFields).HasJsonValue();
        builder.Property(i => i.PersonFields).HasJsonValue();
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(i => i.ServiceId);
        builder.HasOne<JourneyEntity>().WithMany().HasForeignKey(i => i.JourneyId);
        builder.HasOne<FailureModeEntity>().WithMany().HasForeignKey(i => i.FailureModeId);
        builder.HasMany(i => i.Services).WithOne().HasForeignKey(s => s.IncidentId);
    }
}
