using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Services;

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
