using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Imports;

/// <summary>That the sample organisation was loaded, and how far it was moved in time.</summary>
public sealed class SampleLoad
{
    /// <summary>The name under which sample records are stored.</summary>
    public const string Source = "sample";

    /// <summary>What the names of its people end with, so that nobody takes them for colleagues.</summary>
    public const string PersonMark = " (sample)";

    public int Id { get; set; }
    /// <summary>Whole weeks.</summary>
    public int ShiftDays { get; set; }
    /// <summary>The present when it was first loaded; nothing of the sample lies after it.</summary>
    public DateTime Instant { get; set; }
    /// <summary>Whether every file of it is in.</summary>
    public bool Completed { get; set; }
}

internal sealed class SampleLoadConfiguration : IEntityTypeConfiguration<SampleLoad>
{
    public void Configure(EntityTypeBuilder<SampleLoad> builder)
    {
        builder.ToTable("sample_loads");
        builder.Property(l => l.Id).ValueGeneratedNever();
    }
}
