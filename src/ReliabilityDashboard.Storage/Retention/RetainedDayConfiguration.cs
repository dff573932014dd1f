using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Retention;

internal sealed class RetainedDayConfiguration : IEntityTypeConfiguration<RetainedDay>
{
    public void Configure(EntityTypeBuilder<RetainedDay> builder)
    {
        builder.ToTable("retained_days");
        builder.HasKey(d => new { d.ServiceId, d.Day });
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(d => d.ServiceId);
    }
}
