using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Dependencies;

internal sealed class DependencyEntityConfiguration : IEntityTypeConfiguration<DependencyEntity>
{
    public void Configure(EntityTypeBuilder<DependencyEntity> builder)
    {
        builder.ToTable("dependencies");
        builder.HasIndex(d => new { d.CallerId, d.CalleeId, d.Origin, d.ObservedAt }).IsUnique();
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(d => d.CallerId);
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(d => d.CalleeId);
    }
}
