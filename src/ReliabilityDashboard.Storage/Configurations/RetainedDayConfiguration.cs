using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Storage.Entities;

namespace ReliabilityDashboard.Storage.Configurations;

internal sealed class RetainedDayConfiguration : IEntityTypeConfiguration<RetainedDay>
{
    public void Configure(EntityTypeBuilder<RetainedDay> builder)
    {
        builder.ToTable("retained_days");
        builder.HasKey(d => new { d.ServiceId, d.Day });
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(d => d.ServiceId);
    }
}
