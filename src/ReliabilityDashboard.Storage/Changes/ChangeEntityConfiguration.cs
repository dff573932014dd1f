using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Changes;

internal sealed class ChangeEntityConfiguration : IEntityTypeConfiguration<ChangeEntity>
{
    public void Configure(EntityTypeBuilder<ChangeEntity> builder)
    {
        builder.ToTable("changes");
        builder.HasIndex(c => new { c.Source, c.ExternalId }).IsUnique();
        builder.HasIndex(c => c.At);
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(c => c.ServiceId);
    }
}
