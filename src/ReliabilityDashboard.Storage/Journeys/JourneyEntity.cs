using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Journeys;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Journeys;

/// <summary>A way users go through the product.</summary>
public sealed class JourneyEntity
{
    public int Id { get; set; }
    public required string Name { get; set; }
    public required string NameKey { get; set; }
    public bool Declared { get; set; }
    /// <summary>The source's weight, 1 to 10.</summary>
    public double? Weight { get; set; }
    /// <summary>A person's weight; wins over the source's.</summary>
    public double? PersonWeight { get; set; }
    public string? WeightSetBy { get; set; }
    public DateTime? WeightSetAt { get; set; }
    public double? ConversionRate { get; set; }
    public double? AverageOrderValue { get; set; }
    public double? SessionsPerHour { get; set; }
    public string? Owner { get; set; }
    public double? SlaTarget { get; set; }
    public string? Attributes { get; set; }
    /// <summary>What people say it is worth; wins over the source's.</summary>
    public JourneyFigures PersonFigures { get; set; } = new();
    public string? FiguresSetBy { get; set; }
    public DateTime? FiguresSetAt { get; set; }
    public Dictionary<string,string> FieldSources { get; set; } = [];
    public List<JourneyService> Services { get; set; } = [];
}

internal sealed class JourneyEntityConfiguration : IEntityTypeConfiguration<JourneyEntity>
{
    public void Configure(EntityTypeBuilder<JourneyEntity> builder)
    {
        builder.ToTable("journeys");
        builder.HasIndex(j => j.NameKey).IsUnique();
        builder.Property(j => j.FieldSources).HasJson();
        builder.Property(j => j.PersonFigures).HasJsonValue();
        builder.HasMany(j => j.Services).WithOne().HasForeignKey(s => s.JourneyId);
    }
}
