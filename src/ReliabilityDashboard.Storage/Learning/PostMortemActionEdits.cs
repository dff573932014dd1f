using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>Follows the actions of post-mortems, published ones above all, until they are done.</summary>
public sealed class PostMortemActionEdits(WriteQueue queue, ReportingCalendar calendar, TimeProvider time)
{
    /// <summary>Says where an action stands.</summary>
    public Task<PostMortemSaveResult> StandAsync(long id, Guid action, ActionState state, string person, CancellationToken cancel) =>
        queue.ForPersonAsync<PostMortemSaveResult>(
            person,
            async context =>
            {
                if (
                    await PostMortemRows.LoadAsync(context, id, cancel) is not { } stored
                    || stored.Actions.Find(a => a.PostMortemKey == action) is not { } row
                )
                    return new PostMortemSaveResult.Unknown();
                if (row.State != state)
                {
                    var now = time.GetUtcNow().UtcDateTime;
                    PostMortemRows.Stand(row, state, person, now, calendar.LocalDate(now));
                    // The only improvement of a published post-mortem cannot be dropped: its lesson would be that nothing changes.
                    if (
                        stored.State == PostMortemState.Published
                        && PublishingRule.Missing(PostMortemRows.ContentOf(stored)) is { Count: > 0 } missing
                    )
                        return new PostMortemSaveResult.Incomplete(missing);
                    PostMortemRows.Touch(stored, person, now);
                    await context.SaveChangesAsync(cancel);
                }
                return new PostMortemSaveResult.Saved(PostMortemRows.Read(stored), []);
            },
            cancel
        );
}
