using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Learning.Texts;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>Takes what people write into post-mortems.</summary>
public sealed class PostMortemEdits(WriteQueue queue, ReportingCalendar calendar, TimeProvider time)
{
    /// <summary>Brings a person's changes into what is stored, whoever else writes at the same time.</summary>
    /// <param name="id">Our id.</param>
    /// <param name="seen">What the person began from.</param>
    /// <param name="wanted">What the person made of it.</param>
    /// <param name="person">Who.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    public Task<PostMortemSaveResult> SaveAsync(long id, PostMortem seen, PostMortem wanted, string person, CancellationToken cancel) =>
        ChangeAsync(id, null, stored => PostMortemMerge.Of(stored, seen, wanted, Guid.CreateVersion7), person, cancel);

    /// <summary>Puts a whole post-mortem in place of the version that was read.</summary>
    public Task<PostMortemSaveResult> ReplaceAsync(
        long id, PostMortem content, int expectedVersion, string person,
        CancellationToken cancel) => ChangeAsync(id, expectedVersion, _ => new(content, []), person, cancel);

    private Task<PostMortemSaveResult> ChangeAsync(
        long id, int? expectedVersion, Func<PostMortem, MergedPostMortem> change, string person, CancellationToken cancel) =>
        queue.ForPersonAsync<PostMortemSaveResult>(
            person,
            async context =>
            {
                if (await PostMortemRows.LoadAsync(context, id, cancel) is not { } stored)
                    return new PostMortemSaveResult.Unknown();
                if (expectedVersion is { } expected && expected != stored.Version)
                    return new PostMortemSaveResult.Stale(PostMortemRows.Read(stored));
                if (stored.State == PostMortemState.Published)
                    return new PostMortemSaveResult.Closed(PostMortemRows.Read(stored));
                var before = PostMortemRows.ContentOf(stored);
                var (content, conflicts) = change(before);
                if (await PostMortemFaults.OfAsync(context, content, cancel) is { Count: > 0 } faults)
                    return new PostMortemSaveResult.Refused(faults);
                if (content != before)
                    await StoreAsync(context, stored, before, content, person, cancel);
                return new PostMortemSaveResult.Saved(PostMortemRows.Read(stored), conflicts);
            },
            cancel
        );

    private async Task StoreAsync(
        ReliabilityContext context, PostMortemEntity stored, PostMortem before, PostMortem content, string person, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        PostMortemRows.Write(context, stored, content, person, now, calendar.LocalDate(now));
        PostMortemRows.Touch(stored, person, now);
        await SectionLog.NoteAsync(context, stored, before, cancel);
        await context.SaveChangesAsync(cancel);
    }
}
