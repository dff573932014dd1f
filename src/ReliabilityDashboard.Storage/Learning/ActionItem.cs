using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.PostMortems;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>What a post-mortem changes.</summary>
public sealed class ActionItem
{
    /// <summary>Given by whoever wrote it, so unique within its post-mortem only.</summary>
    public Guid Id { get; set; }
    public long PostMortemId { get; set; }
    public int Position { get; set; }
    public required string Title { get; set; }
    public ActionKind Kind { get; set; }
    public string? Owner { get; set; }
    public DateOnly? Due { get; set; }
    public ActionState State { get; set; }
    public DateTime? DoneAt { get; set; }
    public string? Service { get; set; }
    public string? Caller { get; set; }
    public string? Callee { get; set; }
    public string? Pattern { get; set; }
}

internal sealed class ActionItemConfiguration : IEntityTypeConfiguration<ActionItem>
{
    public void Configure(EntityTypeBuilder<ActionItem> builder)
    {
        builder.ToTable("action_items");
        builder.HasKey(row => new { row.PostMortemId, row.Id });
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}
