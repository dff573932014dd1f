using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Sessions;

internal sealed class SessionSeriesConfiguration : IEntityTypeConfiguration<SessionSeries>
{
    public void Configure(EntityTypeBuilder<SessionSeries> builder)
    {
        builder.ToTable("session_series");
        builder.HasIndex(s => new { s.ServiceId, s.JourneyId, s.Release, s.Platform, s.Segment }).IsUnique();
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(s => s.ServiceId);
    }
}
