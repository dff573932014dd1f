using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Services;

/// <summary>Another name of a service.</summary>
public sealed class ServiceAlias
{
    public required string AliasKey { get; set; }
    public required string Alias { get; set; }
    public int ServiceId { get; set; }
    public string Source { get; set; } = "";
}

internal sealed class ServiceAliasConfiguration : IEntityTypeConfiguration<ServiceAlias>
{
    public void Configure(EntityTypeBuilder<ServiceAlias> builder)
    {
        builder.ToTable("service_aliases");
        builder.HasKey(a => a.AliasKey);
    }
}
