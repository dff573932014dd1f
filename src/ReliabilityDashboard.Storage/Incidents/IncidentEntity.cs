using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>An incident. The columns hold what is true now: a person's words over the source's.</summary>
public sealed class IncidentEntity
{
    public long Id { get; set; }
    public required string Source { get; set; }
    public required string ExternalId { get; set; }
    public required string Title { get; set; }
    public string? Description { get; set; }
    public IncidentStatus Status { get; set; }
    /// <summary>The word that was said, also where the instants win over it.</summary>
    public IncidentStatus? StatusWord { get; set; }
    public Severity? Severity { get; set; }
    public int? ServiceId { get; set; }
    public IncidentCategory? Category { get; set; }
    public SetBy? CategoryBy { get; set; }
    public Trigger? Trigger { get; set; }
    public SetBy? TriggerBy { get; set; }
    public int? JourneyId { get; set; }
    public string? Segment { get; set; }
    public DateTime StartedAt { get; set; }
    public bool StartedInferred { get; set; }
    public DateTime? DetectedAt { get; set; }
    public DateTime? AcknowledgedAt { get; set; }
    public DateTime? MitigatedAt { get; set; }
    public DateTime? ResolvedAt { get; set; }
    /// <summary>What it was where it is cancelled, in a person's word.</summary>
    public string? CancelledAs { get; set; }
    public bool MitigatedInferred { get; set; }
    /// <summary>Whether it was resolved and opened again; when stands with its source's words.</summary>
    public bool Reopened { get; set; }
    public bool MaintenancePosted { get; set; }
    public long? AffectedUsers { get; set; }
    public long? ActiveUsers { get; set; }
    public double? ResponderHours { get; set; }
    public string? Fingerprint { get; set; }
    /// <summary>The source's id of the change that set it off, also where we know no such change.</summary>
    public string? ChangeId { get; set; }
    public SetBy? ChangeBy { get; set; }
    public bool Exercise { get; set; }
    public string? DuplicateOf { get; set; }
    /// <summary>Only a person names an incident of another source.</summary>
    public SetBy? DuplicateBy { get; set; }
    /// <summary>Whose failure it was, as it was said: naming something here makes it no known service.</summary>
    public string? FailingDependency { get; set; }
    /// <summary>Whether affected services were given at all; without them the spread over services is unknown.</summary>
    public bool ServicesGiven { get; set; }
    public bool Backfilled { get; set; }
    public bool MissingAtSource { get; set; }
    public string? Url { get; set; }
    public string? Attributes { get; set; }
    public long FailureModeId { get; set; }
    public GroupRule GroupRule { get; set; }
    /// <summary>Why it belongs to its failure mode, in words.</summary>
    public string GroupReason { get; set; } = "";
    /// <summary>The source's newest words.</summary>
    public IncidentFields SourceFields { get; set; } = new();
    /// <summary>What people set; withdrawn fields are absent.</summary>
    public IncidentFields PersonFields { get; set; } = new();
    /// <summary>Grows with every change; the optimistic lock of edits.</summary>
    public int Version { get; set; }
    public DateTime UpdatedAt { get; set; }
    public List<IncidentService> Services { get; set; } = [];
}

internal sealed class IncidentEntityConfiguration : IEntityTypeConfiguration<IncidentEntity>
{
    public void Configure(EntityTypeBuilder<IncidentEntity> builder)
    {
        builder.ToTable("incidents");
        builder.HasIndex(i => new { i.Source, i.ExternalId }).IsUnique();
        builder.HasIndex(i => i.StartedAt);
        builder.HasIndex(i => i.FailureModeId);
        builder.Property(i => i.SourceFields).HasJsonValue();
        builder.Property(i => i.PersonFields).HasJsonValue();
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(i => i.ServiceId);
        builder.HasOne<JourneyEntity>().WithMany().HasForeignKey(i => i.JourneyId);
        builder.HasOne<FailureModeEntity>().WithMany().HasForeignKey(i => i.FailureModeId);
        builder.HasMany(i => i.Services).WithOne().HasForeignKey(s => s.IncidentId);
    }
}
