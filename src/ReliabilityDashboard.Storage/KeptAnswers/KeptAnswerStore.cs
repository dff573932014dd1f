using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.KeptAnswers;

/// <summary>Keeps answers that jobs compute. They can be computed again, so nobody is told of them.</summary>
public sealed class KeptAnswerStore(IDbContextFactory<ReliabilityContext> contexts, WriteQueue queue, TimeProvider time)
{
    /// <summary>What is kept of a question, as of now; null where nothing is.</summary>
    public async Task<KeptAnswer?> FindAsync(string question, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.KeptAnswers.AsNoTracking().SingleOrDefaultAsync(kept => kept.Question == question, cancel);
    }

    /// <summary>Keeps an answer in place of the one before.</summary>
    public Task KeepAsync(string question, long version, string answer, CancellationToken cancel) =>
        ChangeAsync(
            question,
            (kept, now) =>
                (kept.Version, kept.ComputedAt, kept.Answer, kept.FailedAt, kept.Failure) = (version, now, answer, null, null),
            cancel);

    /// <summary>Keeps why there is no newer answer; the last one stays.</summary>
    public Task FailAsync(string question, string reason, CancellationToken cancel) =>
        ChangeAsync(question, (kept, now) => (kept.FailedAt, kept.Failure) = (now, reason), cancel);

    private Task ChangeAsync(string question, Action<KeptAnswer, DateTime> change, CancellationToken cancel) =>
        queue.ForBookkeepingAsync(
            async context =>
            {
                var kept = await context.KeptAnswers.SingleOrDefaultAsync(one => one.Question == question, cancel);
                if (kept is null) context.KeptAnswers.Add(kept = new() { Question = question });
                change(kept, time.GetUtcNow().UtcDateTime);
                return await context.SaveChangesAsync(cancel);
            },
            cancel);
}
