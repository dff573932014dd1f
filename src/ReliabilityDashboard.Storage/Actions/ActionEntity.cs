using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage.Advice;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Storage.Actions;

/// <summary>An action, whatever it came out of. The columns hold what is true now: people's words over the source's.</summary>
public sealed class ActionEntity
{
    public long Id { get; set; }
    public required string Source { get; set; }
    public required string ExternalId { get; set; }
    public ActionOrigin Origin { get; set; }
    /// <summary>Of what it came out of, as that is known: the advice's id, or a source's word; null of a post-mortem, which leads to
    /// it.</summary>
    public string? OriginId { get; set; }
    public long? PostMortemId { get; set; }
    /// <summary>Given by whoever wrote it, so unique within its post-mortem only.</summary>
    public Guid? PostMortemKey { get; set; }
    /// <summary>Its place in its post-mortem.</summary>
    public int Position { get; set; }
    public required string Title { get; set; }
    public ActionKind Kind { get; set; }
    public string? Owner { get; set; }
    public DateOnly? Due { get; set; }
    public ActionState State { get; set; }
    public DateOnly? Done { get; set; }
    public string? Service { get; set; }
    public string? Caller { get; set; }
    public string? Callee { get; set; }
    public string? Pattern { get; set; }
    /// <summary>The source's newest words.</summary>
    public ActionFields SourceFields { get; set; } = new();
    /// <summary>What people set; withdrawn fields are absent.</summary>
    public ActionFields PersonFields { get; set; } = new();
    /// <summary>The advice that it was made of, as it stood then.</summary>
    public KeptAdvice? Advice { get; set; }
    public string? Attributes { get; set; }
    /// <summary>Grows with every change; the optimistic lock of edits.</summary>
    public int Version { get; set; }
    public DateTime UpdatedAt { get; set; }
    public string? UpdatedBy { get; set; }

    /// <summary>What holds.</summary>
    public ActionFields Holds() => ActionFields.Merge(SourceFields, PersonFields);

    /// <summary>Takes what both sides say, and writes what holds into the columns.</summary>
    internal void Say(ActionFields source, ActionFields person)
    {
        (SourceFields, PersonFields) = (source, person);
        var holds = Holds();
        (Title, Kind, State) = (holds.Title ?? "", holds.Kind ?? default, holds.State ?? default);
        (Owner, Due, Done, Pattern) = (holds.Owner, holds.Due, holds.Done, holds.Pattern);
        (Service, Caller, Callee) = (holds.Service, holds.Caller, holds.Callee);
    }

    /// <summary>Counts a change of whatever kind.</summary>
    internal void Touch(string? person, DateTime now)
    {
        Version++;
        (UpdatedAt, UpdatedBy) = (now, person);
    }
}

internal sealed class ActionEntityConfiguration : IEntityTypeConfiguration<ActionEntity>
{
    public void Configure(EntityTypeBuilder<ActionEntity> builder)
    {
        builder.ToTable("actions");
        builder.HasIndex(action => new { action.Source, action.ExternalId }).IsUnique();
        builder.HasIndex(action => action.PostMortemId);
        builder.Property(action => action.SourceFields).HasJsonValue();
        builder.Property(action => action.PersonFields).HasJsonValue();
        builder.Property(action => action.Advice)
            .HasConversion(kept => Json.Write(kept), text => Json.Parse<KeptAdvice>(text));
        builder.Property(action => action.Version).IsConcurrencyToken();
        // One that its post-mortem no longer has is gone.
        builder.HasOne<PostMortemEntity>().WithMany(postMortem => postMortem.Actions)
            .HasForeignKey(action => action.PostMortemId).OnDelete(DeleteBehavior.Cascade);
    }
}
