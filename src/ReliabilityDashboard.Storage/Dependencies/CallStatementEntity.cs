using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Dependencies;

/// <summary>What a person said about one field of a call, or what a file says otherwise than before: never changed, so that the graph of
/// any instant can be told.</summary>
public sealed class CallStatementEntity
{
    public long Id { get; set; }
    public int CallerId { get; set; }
    public int CalleeId { get; set; }
    /// <summary>Both names as they were then.</summary>
    public string Call { get; set; } = "";
    /// <summary>A file or a person.</summary>
    public DependencyOrigin Origin { get; set; }
    /// <summary>The word of the field.</summary>
    public string Field { get; set; } = "";
    /// <summary>What was said; null: from then on nothing.</summary>
    public string? Value { get; set; }
    /// <summary>From when on it holds; the first instant of time of what a file said before it said it otherwise.</summary>
    public DateTime SaidAt { get; set; }
    /// <summary>The person, or the source of the file.</summary>
    public string SaidBy { get; set; } = "";
}

internal sealed class CallStatementEntityConfiguration : IEntityTypeConfiguration<CallStatementEntity>
{
    public void Configure(EntityTypeBuilder<CallStatementEntity> builder)
    {
        builder.ToTable("call_statements");
        builder.HasIndex(s => new { s.CallerId, s.CalleeId });
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(s => s.CallerId);
        builder.HasOne<ServiceEntity>().WithMany().HasForeignKey(s => s.CalleeId);
    }
}
