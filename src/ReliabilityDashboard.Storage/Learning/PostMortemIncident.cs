using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>An incident that a post-mortem is about.</summary>
public sealed class PostMortemIncident
{
    public long PostMortemId { get; set; }
    public long IncidentId { get; set; }
}

internal sealed class PostMortemIncidentConfiguration : IEntityTypeConfiguration<PostMortemIncident>
{
    public void Configure(EntityTypeBuilder<PostMortemIncident> builder)
    {
        builder.ToTable("post_mortem_incidents");
        builder.HasKey(i => new { i.PostMortemId, i.IncidentId });
        builder.HasOne<IncidentEntity>().WithMany().HasForeignKey(i => i.IncidentId);
    }
}
