using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Services;

/// <summary>A service, declared by somebody or only named by a record.</summary>
public sealed class ServiceEntity
{
    public int Id { get; set; }
    /// <summary>Spelled as declared, else as first seen.</summary>
    public required string Name { get; set; }
    /// <summary>The name as it is compared: trimmed, lower case.</summary>
    public required string NameKey { get; set; }
    /// <summary>Written down in a services file or on a page; otherwise created because a record named it.</summary>
    public bool Declared { get; set; }
    public ServiceKind? Kind { get; set; }
    public string? Team { get; set; }
    public int? TeamSize { get; set; }
    public int? Tier { get; set; }
    public string? Owner { get; set; }
    public string? Url { get; set; }
    public DateTime? DeclaredAt { get; set; }
    public bool? RateLimit { get; set; }
    public bool? LoadShedding { get; set; }
    /// <summary>A fraction, 0 to 1.</summary>
    public double? SlaTarget { get; set; }
    /// <summary>Unknown columns, a JSON object.</summary>
    public string? Attributes { get; set; }
    /// <summary>Which source gave which field, so that removing a source removes its words only.</summary>
    public Dictionary<string,string> FieldSources { get; set; } = [];
    public List<ServiceAlias> Aliases { get; set; } = [];
}

internal sealed class ServiceEntityConfiguration : IEntityTypeConfiguration<ServiceEntity>
{
    public void Configure(EntityTypeBuilder<ServiceEntity> builder)
    {
        builder.ToTable("services");
        builder.HasIndex(s => s.NameKey).IsUnique();
        builder.Property(s => s.FieldSources).HasJson();
        builder.HasMany(s => s.Aliases).WithOne().HasForeignKey(a => a.ServiceId);
    }
}
