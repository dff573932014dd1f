using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReliabilityDashboard.Storage.Signals;

internal sealed class SignalDayConfiguration : IEntityTypeConfiguration<SignalDay>
{
    public void Configure(EntityTypeBuilder<SignalDay> builder)
    {
        builder.ToTable("signal_days");
        builder.HasKey(d => new { d.ServiceId, d.Day });
    }
}
