using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Crashes;

/// <summary>One crash report.</summary>
public sealed class CrashEntity
{
    public long Id { get; set; }
    public required string Source { get; set; }
    public required string ExternalId { get; set; }
    public DateTime At { get; set; }
    public int ServiceId { get; set; }
    public string? ExceptionType { get; set; }
    public string? Message { get; set; }
    public string? Stack { get; set; }
    public string? SessionId { get; set; }
    public string? TraceId { get; set; }
    public string? Release { get; set; }
    public string? Platform { get; set; }
    public string? Segment { get; set; }
    public int? JourneyId { get; set; }
    public string? Action { get; set; }
    public double? MemoryMb { get; set; }
    public long? ActiveConnections { get; set; }
    public string? Attributes { get; set; }
    public long CrashGroupId { get; set; }
}

internal sealed class CrashEntityConfiguration : IEntityTypeConfiguration<CrashEntity>
{
    public void Configure(EntityTypeBuilder<CrashEntity> builder)
    {
        builder.ToTable("crashes");
        builder.HasIndex(c => new { c.Source, c.ExternalId }).IsUnique();
        builder.HasIndex(c => c.At);
        builder.HasIndex(c => c.CrashGroupId);
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(c => c.ServiceId);
        builder.HasOne<JourneyEntity>().WithMany().HasForeignKey(c => c.JourneyId);
        builder.HasOne<CrashGroupEntity>().WithMany().HasForeignKey(c => c.CrashGroupId);
    }
}
