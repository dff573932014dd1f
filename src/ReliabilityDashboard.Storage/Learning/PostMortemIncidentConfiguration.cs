using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Storage.Learning;

internal sealed class PostMortemIncidentConfiguration : IEntityTypeConfiguration<PostMortemIncident>
{
    public void Configure(EntityTypeBuilder<PostMortemIncident> builder)
    {
        builder.ToTable("post_mortem_incidents");
        builder.HasKey(i => new { i.PostMortemId, i.IncidentId });
        builder.HasOne<IncidentEntity>().WithMany().HasForeignKey(i => i.IncidentId);
    }
}
