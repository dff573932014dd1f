using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Triage;

/// <summary>What a person decided in one act of triage; undone as a whole.</summary>
public sealed class TriageAct
{
    /// <summary>So long it can be undone.</summary>
    public static readonly TimeSpan Undoable = TimeSpan.FromHours(24);

    public long Id { get; set; }
    /// <summary>Whoever shows it may undo the act, with the right to decide.</summary>
    public required string UndoToken { get; set; }
    /// <summary>In words: "accepted in bulk".</summary>
    public required string What { get; set; }
    /// <summary>Of how many.</summary>
    public int Decided { get; set; }
    /// <summary>Accepted among many at once, not looked at one by one.</summary>
    public bool InBulk { get; set; }
    public DateTime At { get; set; }
    public required string DoneBy { get; set; }
    public DateTime? UndoneAt { get; set; }
    public string? UndoneBy { get; set; }
    public List<TriageItem> Items { get; set; } = [];

    /// <summary>Whether it can be undone at an instant.</summary>
    public bool CanBeUndone(DateTime now) => UndoneAt is null && now - At < Undoable;
}

/// <summary>What an act said of one record, what people had said of that before, and what was suggested.</summary>
public sealed class TriageItem
{
    public long ActId { get; set; }
    public TriageKind Kind { get; set; }
    /// <summary>Ours; it may be gone.</summary>
    public long RecordId { get; set; }
    /// <summary>The fields that were said.</summary>
    public IncidentFields Said { get; set; } = new();
    /// <summary>What people had said of these before.</summary>
    public IncidentFields Earlier { get; set; } = new();
    /// <summary>What was suggested then; null: nothing.</summary>
    public IncidentCategory? Suggested { get; set; }
    /// <summary>Whether the suggestion was held back until the person had chosen.</summary>
    public bool HeldBack { get; set; }
}

/// <summary>What is triaged.</summary>
public enum TriageKind
{
    Incident,
    CrashGroup,
}

internal sealed class TriageActConfiguration : IEntityTypeConfiguration<TriageAct>
{
    public void Configure(EntityTypeBuilder<TriageAct> builder)
    {
        builder.ToTable("triage_acts");
        builder.HasIndex(act => act.UndoToken).IsUnique();
        builder.HasIndex(act => act.At);
        builder.HasMany(act => act.Items).WithOne().HasForeignKey(item => item.ActId);
    }
}

internal sealed class TriageItemConfiguration : IEntityTypeConfiguration<TriageItem>
{
    public void Configure(EntityTypeBuilder<TriageItem> builder)
    {
        builder.ToTable("triage_items");
        builder.HasKey(item => new { item.ActId, item.Kind, item.RecordId });
        builder.Property(item => item.Said).HasJsonValue();
        builder.Property(item => item.Earlier).HasJsonValue();
    }
}
