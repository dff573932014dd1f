using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>One series of session buckets: what a row is about, apart from its time.</summary>
public sealed class SessionSeries
{
    public int Id { get; set; }
    public int ServiceId { get; set; }
    /// <summary>0 where unknown: parts of a key are never null.</summary>
    public int JourneyId { get; set; }
    public string Release { get; set; } = "";
    public string Platform { get; set; } = "";
    public string Segment { get; set; } = "";
}

internal sealed class SessionSeriesConfiguration : IEntityTypeConfiguration<SessionSeries>
{
    public void Configure(EntityTypeBuilder<SessionSeries> builder)
    {
        builder.ToTable("session_series");
        builder.HasIndex(s => new { s.ServiceId, s.JourneyId, s.Release, s.Platform, s.Segment }).IsUnique();
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(s => s.ServiceId);
    }
}
