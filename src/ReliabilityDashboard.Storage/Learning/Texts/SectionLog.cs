using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.PostMortems.Texts;

namespace ReliabilityDashboard.Storage.Learning.Texts;

/// <summary>The log of one section, inside an open transaction.</summary>
internal sealed class SectionLog(ReliabilityContext context, long postMortem, PostMortemSection section)
{
    private IQueryable<TextUpdate> All => context.TextUpdates.Where(u => u.PostMortemId == postMortem && u.Section == section);

    /// <summary>Where it ends; epoch 1 and version 0 where nothing was written since the beginning.</summary>
    public async Task<LogEnd> EndAsync(CancellationToken cancel) =>
        await All.OrderByDescending(u => u.Version).Select(u => new LogEnd(u.Epoch, u.Version)).FirstOrDefaultAsync(cancel) ?? new(1, 0);

    /// <summary>The number of the last update of a client that is stored; 0 where none is.</summary>
    public async Task<int> LastOfAsync(string client, CancellationToken cancel) =>
        await All.Where(u => u.Client == client).MaxAsync(u => (int?)u.Number, cancel) ?? 0;

    /// <summary>Adds updates behind its end, in a new epoch where this one is long enough.</summary>
    public async Task AppendAsync(
        LogEnd end, PostMortemEntity stored, string client, IReadOnlyList<PushedUpdate> updates, CancellationToken cancel)
    {
        var epoch = end.Epoch;
        if (await All.CountAsync(u => u.Epoch == epoch, cancel) >= TextLimits.Updates)
        {
            epoch++;
            // Whoever writes at this moment still goes on from the epoch before.
            await context.KeepBooksAsync(() => All.Where(u => u.Epoch < epoch - 1).ExecuteDeleteAsync(cancel));
        }
        foreach (var (place, update) in updates.Index())
            context.Add(
                new TextUpdate
                {
                    PostMortemId = postMortem, Section = section, Epoch = epoch, Version = end.Version + place + 1,
                    DocumentVersion = stored.Version, Client = client, Number = update.Number, Changes = update.Change.ToJson(),
                    Person = stored.UpdatedBy!, At = stored.UpdatedAt,
                });
    }

    /// <summary>Notes what was written into a post-mortem by other ways than letter by letter: of each section one update.</summary>
    public static async Task NoteAsync(ReliabilityContext context, PostMortemEntity stored, PostMortem before, CancellationToken cancel)
    {
        var now = PostMortemRows.ContentOf(stored);
        foreach (var section in SectionNames.All)
        {
            if (before.Sections[section] == now.Sections[section]) continue;
            var log = new SectionLog(context, stored.Id, section);
            var change = TextChange.Between(before.Sections[section], now.Sections[section]);
            await log.AppendAsync(await log.EndAsync(cancel), stored, Guid.CreateVersion7().ToString(), [new(1, change)], cancel);
        }
    }
}

/// <summary>Where a log ends.</summary>
internal sealed record LogEnd(int Epoch, int Version);
