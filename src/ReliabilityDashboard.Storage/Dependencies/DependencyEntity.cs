using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Dependencies;

/// <summary>An edge of the dependency graph, declared once or observed in a bucket of time.</summary>
public sealed class DependencyEntity
{
    public long Id { get; set; }
    public int CallerId { get; set; }
    public int CalleeId { get; set; }
    public DependencyOrigin Origin { get; set; }
    /// <summary>Start of the observed bucket; of declared edges the first instant of time, since keys are never null.</summary>
    public DateTime ObservedAt { get; set; }
    public string Source { get; set; } = "";
    public CallMode? Mode { get; set; }
    public bool? Critical { get; set; }
    public int? TimeoutMs { get; set; }
    public bool? CircuitBreaker { get; set; }
    public bool? Bulkhead { get; set; }
    public string? Fallback { get; set; }
    public RetryPolicy? Retry { get; set; }
    public int? BucketSeconds { get; set; }
    public long? Calls { get; set; }
    public long? Errors { get; set; }
    public double? P95Ms { get; set; }
    public long? Retries { get; set; }
    public long? RetryFailures { get; set; }
    public long? BreakerOpens { get; set; }
    public string? Attributes { get; set; }
}

internal sealed class DependencyEntityConfiguration : IEntityTypeConfiguration<DependencyEntity>
{
    public void Configure(EntityTypeBuilder<DependencyEntity> builder)
    {
        builder.ToTable("dependencies");
        builder.HasIndex(d => new { d.CallerId, d.CalleeId, d.Origin, d.ObservedAt }).IsUnique();
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(d => d.CallerId);
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(d => d.CalleeId);
    }
}
