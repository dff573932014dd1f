using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Imports;

/// <summary>What people chose of a file that they look at, until it is stored or goes.</summary>
public sealed class PreviewChoices
{
    /// <summary>The address of the page on which it is looked at.</summary>
    public required string Page { get; set; }

    /// <summary>The choices as the page writes them.</summary>
    public required string Text { get; set; }

    public DateTime SavedAt { get; set; }
}

internal sealed class PreviewChoicesConfiguration : IEntityTypeConfiguration<PreviewChoices>
{
    public void Configure(EntityTypeBuilder<PreviewChoices> builder)
    {
        builder.ToTable("preview_choices");
        builder.HasKey(c => c.Page);
    }
}

/// <summary>Keeps what people chose of files, over a reload and a restart.</summary>
public sealed class PreviewChoiceStore(IDbContextFactory<ReliabilityContext> contexts, WriteQueue queue, TimeProvider time)
{
    /// <summary>What was chosen on a page; null: nothing.</summary>
    public async Task<string?> FindAsync(string page, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.PreviewChoices.Where(c => c.Page == page).Select(c => c.Text).SingleOrDefaultAsync(cancel);
    }

    /// <summary>Keeps what is chosen now; null: nothing any more.</summary>
    public Task SaveAsync(string page, string? text, CancellationToken cancel) =>
        queue.ForBookkeepingAsync(
            async context =>
            {
                var now = time.GetUtcNow().UtcDateTime;
                var said = await context.PreviewChoices.FindAsync([page], cancel);
                if (text is null)
                {
                    if (said is not null) context.PreviewChoices.Remove(said);
                }
                else if (said is null) context.PreviewChoices.Add(new() { Page = page, Text = text, SavedAt = now });
                else (said.Text, said.SavedAt) = (text, now);
                return await context.SaveChangesAsync(cancel);
            },
            cancel);

    /// <summary>Lets go what was chosen before an instant.</summary>
    public async Task LetGoAsync(DateTime before, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (!await context.PreviewChoices.AnyAsync(c => c.SavedAt < before, cancel)) return;
        await queue.ForBookkeepingAsync(
            changed => changed.PreviewChoices.Where(c => c.SavedAt < before).ExecuteDeleteAsync(cancel), cancel);
    }
}
