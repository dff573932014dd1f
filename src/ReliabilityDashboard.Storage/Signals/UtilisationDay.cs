using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>How full a resource of a service was on a local day.</summary>
public sealed class UtilisationDay
{
    public DateOnly Day { get; set; }
    public int ServiceId { get; set; }
    public string Resource { get; set; } = "";
    /// <summary>Raw buckets behind it.</summary>
    public int N { get; set; }
    public double P95 { get; set; }
    public double Max { get; set; }
}

internal sealed class UtilisationDayConfiguration : IEntityTypeConfiguration<UtilisationDay>
{
    public void Configure(EntityTypeBuilder<UtilisationDay> builder)
    {
        builder.ToTable("utilisation_days");
        builder.HasKey(d => new { d.ServiceId, d.Resource, d.Day });
    }
}
