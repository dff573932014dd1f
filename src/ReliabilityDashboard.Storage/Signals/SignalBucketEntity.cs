using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>Raw golden signals of one service (and resource) in one bucket.</summary>
public sealed class SignalBucketEntity
{
    public int ServiceId { get; set; }
    public string Resource { get; set; } = "";
    public DateTime Time { get; set; }
    public int BucketSeconds { get; set; }
    public long? Requests { get; set; }
    public long? Errors { get; set; }
    public long? ImplicitErrors { get; set; }
    /// <summary>Histogram of successful requests, le:count in seconds, not cumulative.</summary>
    public string? LatencyOk { get; set; }
    public string? LatencyFailed { get; set; }
    /// <summary>0 to 1.</summary>
    public double? Utilisation { get; set; }
    /// <summary>What the source says beyond the fields, a JSON object.</summary>
    public string? Attributes { get; set; }
    public string Source { get; set; } = "";
}

internal sealed class SignalBucketEntityConfiguration : IEntityTypeConfiguration<SignalBucketEntity>
{
    public void Configure(EntityTypeBuilder<SignalBucketEntity> builder)
    {
        builder.ToTable("signal_buckets");
        builder.HasKey(b => new { b.ServiceId, b.Resource, b.Time, b.BucketSeconds });
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(b => b.ServiceId);
    }
}
