using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Storage.Crashes;

/// <summary>Crashes with the same exception type and the same topmost frames of the program's own code.</summary>
public sealed class CrashGroupEntity
{
    public long Id { get; set; }
    public required string Key { get; set; }
    public required string Title { get; set; }
    public string? ExceptionType { get; set; }
    /// <summary>As a person said it.</summary>
    public IncidentCategory? Category { get; set; }
}

internal sealed class CrashGroupEntityConfiguration : IEntityTypeConfiguration<CrashGroupEntity>
{
    public void Configure(EntityTypeBuilder<CrashGroupEntity> builder)
    {
        builder.ToTable("crash_groups");
        builder.HasIndex(g => g.Key).IsUnique();
    }
}
