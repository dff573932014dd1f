using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReliabilityDashboard.Storage.KeptAnswers;

/// <summary>An answer that takes too long to be computed while somebody waits.</summary>
public sealed class KeptAnswer
{
    /// <summary>What was asked.</summary>
    public required string Question { get; set; }

    /// <summary>The version of the parts of the data that it rests on.</summary>
    public long Version { get; set; }

    /// <summary>When it was computed; null: it never came to its end.</summary>
    public DateTime? ComputedAt { get; set; }

    /// <summary>The answer, a JSON object; null: there was none yet.</summary>
    public string? Answer { get; set; }

    /// <summary>When it failed last, after what is kept was computed; null: it did not.</summary>
    public DateTime? FailedAt { get; set; }

    /// <summary>Why it failed.</summary>
    public string? Failure { get; set; }
}

internal sealed class KeptAnswerConfiguration : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> builder)
    {
        builder.ToTable("kept_answers");
        builder.HasKey(kept => kept.Question);
    }
}
