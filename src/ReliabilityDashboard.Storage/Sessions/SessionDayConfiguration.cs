using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReliabilityDashboard.Storage.Sessions;

internal sealed class SessionDayConfiguration : IEntityTypeConfiguration<SessionDay>
{
    public void Configure(EntityTypeBuilder<SessionDay> builder)
    {
        builder.ToTable("session_days");
        builder.HasKey(d => new { d.ServiceId, d.Day, d.JourneyId, d.Segment, d.Platform });
        builder.HasIndex(d => d.Day);
    }
}
