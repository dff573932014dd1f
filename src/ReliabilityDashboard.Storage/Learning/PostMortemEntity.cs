using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage.Actions;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>A blameless post-mortem with its system-oriented sections, in Markdown.</summary>
public sealed class PostMortemEntity
{
    public long Id { get; set; }
    public PostMortemState State { get; set; }
    public required string Title { get; set; }
    public string Summary { get; set; } = "";
    public string Impact { get; set; } = "";
    /// <summary>What allowed it to spread.</summary>
    public string Propagation { get; set; } = "";
    /// <summary>What kept it from being seen.</summary>
    public string DetectionGaps { get; set; } = "";
    /// <summary>What people could not know.</summary>
    public string KnowledgeGaps { get; set; } = "";
    /// <summary>What will be different in the architecture.</summary>
    public string StructuralChange { get; set; } = "";
    public string ContributingFactors { get; set; } = "";
    public string WentWell { get; set; } = "";
    public string Lucky { get; set; } = "";
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public string? UpdatedBy { get; set; }
    public DateTime? PublishedAt { get; set; }
    public int Version { get; set; }
    public List<PostMortemIncident> Incidents { get; set; } = [];
    public List<PostMortemFactor> Factors { get; set; } = [];
    public List<TimelineEntry> Timeline { get; set; } = [];
    public List<ActionEntity> Actions { get; set; } = [];
}

internal sealed class PostMortemEntityConfiguration : IEntityTypeConfiguration<PostMortemEntity>
{
    public void Configure(EntityTypeBuilder<PostMortemEntity> builder)
    {
        builder.ToTable("post_mortems");
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasMany(p => p.Incidents).WithOne().HasForeignKey(i => i.PostMortemId);
        builder.HasMany(p => p.Factors).WithOne().HasForeignKey(f => f.PostMortemId);
        builder.HasMany(p => p.Timeline).WithOne().HasForeignKey(t => t.PostMortemId);
    }
}
