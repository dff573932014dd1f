using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReliabilityDashboard.Storage.Sessions;

internal sealed class SessionReleaseDayConfiguration : IEntityTypeConfiguration<SessionReleaseDay>
{
    public void Configure(EntityTypeBuilder<SessionReleaseDay> builder)
    {
        builder.ToTable("session_release_days");
        builder.HasKey(d => new { d.ServiceId, d.Day, d.Release });
        builder.HasIndex(d => d.Day);
    }
}
