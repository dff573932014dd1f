using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Learning.Texts;

/// <summary>Reads what whoever writes in a post-mortem has to know: its texts, and what was changed since.</summary>
[ReadFrom(DataParts.Learning)]
public sealed class TextNewsQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>Every text with its place in its log; null where there is no such post-mortem.</summary>
    public async Task<TextsNow?> NowAsync(long id, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await context.PostMortems.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } stored) return null;
        var ends = await context
            .TextUpdates.Where(u => u.PostMortemId == id && u.DocumentVersion <= stored.Version)
            .GroupBy(u => u.Section)
            .Select(group => new { Section = group.Key, Epoch = group.Max(u => u.Epoch), Version = group.Max(u => u.Version) })
            .ToDictionaryAsync(end => end.Section, cancel);
        return new(
            stored.Version,
            stored.State,
            SectionNames.All.ToDictionary(
                section => section,
                section => ends.GetValueOrDefault(section) is { } end
                    ? new TextNow(end.Epoch, end.Version, SectionColumns.Read(stored, section))
                    : new TextNow(1, 0, SectionColumns.Read(stored, section))));
    }

    /// <summary>What came since a version of the post-mortem, and who writes in it; null where there is no such post-mortem.</summary>
    public async Task<TextNews?> SinceAsync(long id, int version, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var stored = await context
            .PostMortems.Where(p => p.Id == id)
            .Select(p => new { p.Version, p.State })
            .SingleOrDefaultAsync(cancel);
        if (stored is null) return null;
        var updates = stored.Version <= version
            ? []
            : await context
                .TextUpdates.AsNoTracking()
                .Where(u => u.PostMortemId == id && u.DocumentVersion > version && u.DocumentVersion <= stored.Version)
                .OrderBy(u => u.Version)
                .ToListAsync(cancel);
        var writers = await context
            .WritingPeople.AsNoTracking()
            .Where(w => w.PostMortemId == id)
            .OrderBy(w => w.Client)
            .ToListAsync(cancel);
        return new(stored.Version, stored.State, updates, writers);
    }
}

/// <summary>The texts of a post-mortem.</summary>
public sealed record TextsNow(int Version, PostMortemState State, IReadOnlyDictionary<PostMortemSection, TextNow> Sections);

/// <summary>A text and where its log ends.</summary>
public sealed record TextNow(int Epoch, int Version, string Text);

/// <summary>What came since somebody last asked.</summary>
/// <param name="Version">Of the post-mortem now.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Updates">In the order of their sections' logs.</param>
/// <param name="Writers">Who has it open, also those who said nothing for long.</param>
public sealed record TextNews(
    int Version, PostMortemState State, IReadOnlyList<TextUpdate> Updates, IReadOnlyList<WritingPerson> Writers);
