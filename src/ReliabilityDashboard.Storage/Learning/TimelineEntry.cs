using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>A line of a post-mortem's timeline.</summary>
public sealed class TimelineEntry
{
    /// <summary>Given by whoever wrote the line, so unique within its post-mortem only.</summary>
    public Guid Id { get; set; }
    public long PostMortemId { get; set; }
    /// <summary>Its place in the order in which it is told.</summary>
    public int Position { get; set; }
    public DateTime At { get; set; }
    public required string Text { get; set; }
    /// <summary>Where the line comes from: incident, changes, typed.</summary>
    public string Source { get; set; } = "";
}

internal sealed class TimelineEntryConfiguration : IEntityTypeConfiguration<TimelineEntry>
{
    public void Configure(EntityTypeBuilder<TimelineEntry> builder)
    {
        builder.ToTable("timeline_entries");
        builder.HasKey(row => new { row.PostMortemId, row.Id });
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}
