using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Changes;

/// <summary>A release, configuration or infrastructure change, or a growth event.</summary>
public sealed class ChangeEntity
{
    public long Id { get; set; }
    public required string Source { get; set; }
    public required string ExternalId { get; set; }
    public DateTime At { get; set; }
    public ChangeKind Kind { get; set; }
    public int? ServiceId { get; set; }
    public string? Title { get; set; }
    public string? Url { get; set; }
    public DateTime? EndedAt { get; set; }
    public ChangeResult? Result { get; set; }
    public RolloutStrategy? Strategy { get; set; }
    public DateTime? RolledBackAt { get; set; }
    public RollbackKind? Rollback { get; set; }
    public WrittenBy? WrittenBy { get; set; }
    /// <summary>The incident it was made for, as it was named.</summary>
    public string? Fixes { get; set; }
    public string? Attributes { get; set; }
    /// <summary>The source's newest words of what people may say too; null where nobody has: then the columns are its words.</summary>
    public ChangeFields? SourceFields { get; set; }
    /// <summary>What people set, withdrawn fields absent; null where nobody has said anything.</summary>
    public ChangeFields? PersonFields { get; set; }
    /// <summary>Grows with every change; the optimistic lock of edits.</summary>
    public int Version { get; set; }

    /// <summary>What the columns say.</summary>
    /// <param name="service">Name of its service.</param>
    internal ChangeFields Holds(string? service) => new()
    {
        Service = service, Kind = Kind, WrittenBy = WrittenBy, Fixes = Fixes, Strategy = Strategy, Result = Result,
    };

    /// <summary>Writes what holds into the columns, but for the service.</summary>
    internal void Hold(ChangeFields fields) =>
        (Kind, WrittenBy, Fixes, Strategy, Result) = (fields.Kind ?? Kind, fields.WrittenBy, fields.Fixes, fields.Strategy, fields.Result);
}

internal sealed class ChangeEntityConfiguration : IEntityTypeConfiguration<ChangeEntity>
{
    public void Configure(EntityTypeBuilder<ChangeEntity> builder)
    {
        builder.ToTable("changes");
        builder.HasIndex(c => new { c.Source, c.ExternalId }).IsUnique();
        // An incident may name a change of another source.
        builder.HasIndex(c => c.ExternalId);
        builder.HasIndex(c => c.At);
        builder.Property(c => c.SourceFields).HasConversion(said => Json.Write(said), text => Json.Parse<ChangeFields>(text));
        builder.Property(c => c.PersonFields).HasConversion(said => Json.Write(said), text => Json.Parse<ChangeFields>(text));
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(c => c.ServiceId);
    }
}
