using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReliabilityDashboard.Storage.Services;

internal sealed class ServiceAliasConfiguration : IEntityTypeConfiguration<ServiceAlias>
{
    public void Configure(EntityTypeBuilder<ServiceAlias> builder)
    {
        builder.ToTable("service_aliases");
        builder.HasKey(a => a.AliasKey);
    }
}
