using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReliabilityDashboard.Storage.Advice;

/// <summary>Advice that a person does not want to see, for a while or for good.</summary>
public sealed class SetAsideAdvice
{
    /// <summary>Of the advice: the same for ever for one rule and one target.</summary>
    public required string Id { get; set; }

    /// <summary>What it said then.</summary>
    public required string Title { get; set; }

    /// <summary>Why.</summary>
    public required string Reason { get; set; }

    /// <summary>The last local day on which that holds; null: for good.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>By whom.</summary>
    public required string SetBy { get; set; }

    /// <summary>When.</summary>
    public DateTime SetAt { get; set; }

    /// <summary>Whether it still holds on a local day.</summary>
    public bool HoldsOn(DateOnly day) => Until is not { } last || day <= last;
}

internal sealed class SetAsideAdviceConfiguration : IEntityTypeConfiguration<SetAsideAdvice>
{
    public void Configure(EntityTypeBuilder<SetAsideAdvice> builder)
    {
        builder.ToTable("set_aside_advice");
        builder.HasKey(one => one.Id);
    }
}
