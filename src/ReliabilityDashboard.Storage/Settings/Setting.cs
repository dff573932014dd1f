using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Settings;

/// <summary>A figure that people set on pages, as JSON, with who and when.</summary>
public sealed class Setting
{
    public required string Key { get; set; }
    public required string Value { get; set; }
    public required string SetBy { get; set; }
    public DateTime SetAt { get; set; }

    /// <summary>The value as what it was stored as.</summary>
    public T? As<T>() => JsonSerializer.Deserialize<T>(Value, Json.Options);
}

internal sealed class SettingConfiguration : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.ToTable("settings");
        builder.HasKey(s => s.Key);
    }
}
