using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Learning.Texts;

/// <summary>Notes who has a post-mortem open for writing. Whoever says nothing for a while is no longer there.</summary>
public sealed class WritingPeople(WriteQueue queue, TimeProvider time)
{
    /// <summary>A page that was closed without a word is forgotten after that.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(45);

    /// <summary>Of this process: somebody came, went or moved, in the post-mortem of this id.</summary>
    public event Action<long>? Moved;

    /// <summary>Says where somebody is.</summary>
    public async Task SayAsync(WritingPerson here, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var isKnown = await queue.ForBookkeepingAsync(
            async context =>
            {
                if (!await context.PostMortems.AnyAsync(p => p.Id == here.PostMortemId, cancel)) return false;
                await context.WritingPeople.Where(w => w.At < now - Silence).ExecuteDeleteAsync(cancel);
                if (await context.WritingPeople.FindAsync([here.PostMortemId, here.Client], cancel) is not { } row)
                    context.Add(row = new() { PostMortemId = here.PostMortemId, Client = here.Client, Person = here.Person });
                (row.Person, row.Section, row.Version, row.Anchor, row.Head, row.At) = (
                    here.Person, here.Section, here.Version, here.Anchor, here.Head, now);
                await context.SaveChangesAsync(cancel);
                return true;
            },
            cancel);
        if (isKnown) Moved?.Invoke(here.PostMortemId);
    }

    /// <summary>Somebody left.</summary>
    public async Task LeaveAsync(long postMortem, string client, CancellationToken cancel)
    {
        await queue.ForBookkeepingAsync(
            context => context.WritingPeople.Where(w => w.PostMortemId == postMortem && w.Client == client).ExecuteDeleteAsync(cancel),
            cancel);
        Moved?.Invoke(postMortem);
    }
}
