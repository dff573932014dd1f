using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Imports;

/// <summary>When a scheduled source was last looked at: schedules live here, not in the job store.</summary>
public sealed class SourceState
{
    public required string Name { get; set; }
    public DateTime LastRunAt { get; set; }
    /// <summary>What went wrong the last time, null where nothing did.</summary>
    public string? LastError { get; set; }
}

internal sealed class SourceStateConfiguration : IEntityTypeConfiguration<SourceState>
{
    public void Configure(EntityTypeBuilder<SourceState> builder)
    {
        builder.ToTable("source_states");
        builder.HasKey(s => s.Name);
    }
}
