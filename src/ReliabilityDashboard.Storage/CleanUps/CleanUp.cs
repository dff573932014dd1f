using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.CleanUps;

/// <summary>What a person said of many incidents at once; undone as a whole.</summary>
public sealed class CleanUp
{
    /// <summary>So long it can be undone.</summary>
    public static readonly TimeSpan Undoable = TimeSpan.FromHours(24);

    public long Id { get; set; }
    /// <summary>What was said, in words: "marked as exercise".</summary>
    public required string What { get; set; }
    /// <summary>Of how many incidents.</summary>
    public int Incidents { get; set; }
    public DateTime At { get; set; }
    public required string DoneBy { get; set; }
    public DateTime? UndoneAt { get; set; }
    public string? UndoneBy { get; set; }
    public List<CleanUpItem> Items { get; set; } = [];

    /// <summary>Whether it can be undone at an instant.</summary>
    public bool CanBeUndone(DateTime now) => UndoneAt is null && now - At < Undoable;
}

/// <summary>What a clean-up said of one incident, and what people had said of that before.</summary>
public sealed class CleanUpItem
{
    public long CleanUpId { get; set; }
    /// <summary>Ours; it may be gone.</summary>
    public long IncidentId { get; set; }
    /// <summary>The fields that were said.</summary>
    public IncidentFields Said { get; set; } = new();
    /// <summary>What people had said of these before.</summary>
    public IncidentFields Earlier { get; set; } = new();
}

internal sealed class CleanUpConfiguration : IEntityTypeConfiguration<CleanUp>
{
    public void Configure(EntityTypeBuilder<CleanUp> builder)
    {
        builder.ToTable("clean_ups");
        builder.HasIndex(c => c.At);
        builder.HasMany(c => c.Items).WithOne().HasForeignKey(i => i.CleanUpId);
    }
}

internal sealed class CleanUpItemConfiguration : IEntityTypeConfiguration<CleanUpItem>
{
    public void Configure(EntityTypeBuilder<CleanUpItem> builder)
    {
        builder.ToTable("clean_up_items");
        builder.HasKey(i => new { i.CleanUpId, i.IncidentId });
        builder.Property(i => i.Said).HasJsonValue();
        builder.Property(i => i.Earlier).HasJsonValue();
    }
}
