using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReliabilityDashboard.Storage.Signals;

internal sealed class UtilisationDayConfiguration : IEntityTypeConfiguration<UtilisationDay>
{
    public void Configure(EntityTypeBuilder<UtilisationDay> builder)
    {
        builder.ToTable("utilisation_days");
        builder.HasKey(d => new { d.ServiceId, d.Resource, d.Day });
    }
}
