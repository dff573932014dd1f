using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Retention;

/// <summary>A service's day whose raw sessions and signals were dropped: its rollups are all that is left of it, and never change
/// again.</summary>
public sealed class RetainedDay
{
    public int ServiceId { get; set; }
    /// <summary>In the reporting zone of the time when it was sealed.</summary>
    public DateOnly Day { get; set; }
    /// <summary>Over every rollup row of the service and day, as it stood when the raw rows were dropped.</summary>
    public required string Checksum { get; set; }
    /// <summary>The service's earliest raw row when this was sealed: from then on it is known.</summary>
    public DateTime? Earliest { get; set; }
}

internal sealed class RetainedDayConfiguration : IEntityTypeConfiguration<RetainedDay>
{
    public void Configure(EntityTypeBuilder<RetainedDay> builder)
    {
        builder.ToTable("retained_days");
        builder.HasKey(d => new { d.ServiceId, d.Day });
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(d => d.ServiceId);
    }
}
