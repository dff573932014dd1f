using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReliabilityDashboard.Storage.Mappings;

/// <summary>One version of a mapping that people made. The newest of a name holds; what is changed or given up stays as its
/// history.</summary>
public sealed class StoredMapping
{
    /// <summary>Grows with each version; runs name it.</summary>
    public long Id { get; set; }
    public required string Name { get; set; }

    /// <summary>The name as it is compared.</summary>
    public required string NameKey { get; set; }

    /// <summary>The mapping as JSON; null: given up.</summary>
    public string? Text { get; set; }
    public DateTime SavedAt { get; set; }
    public required string SavedBy { get; set; }
}

internal sealed class StoredMappingConfiguration : IEntityTypeConfiguration<StoredMapping>
{
    public void Configure(EntityTypeBuilder<StoredMapping> builder)
    {
        builder.ToTable("mappings");
        builder.HasIndex(m => new { m.NameKey, m.Id });
    }
}
