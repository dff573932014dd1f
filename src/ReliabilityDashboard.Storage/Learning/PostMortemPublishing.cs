using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>Moves post-mortems between draft, review and publication.</summary>
public sealed class PostMortemPublishing(WriteQueue queue, TimeProvider time)
{
    /// <summary>Publishes a complete post-mortem.</summary>
    /// <param name="id">Our id.</param>
    /// <param name="expectedVersion">The version that was read; null where nobody looked.</param>
    /// <param name="person">Who.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    public Task<PostMortemSaveResult> PublishAsync(long id, int? expectedVersion, string person, CancellationToken cancel) =>
        MoveAsync(id, PostMortemState.Published, expectedVersion, person, cancel);

    /// <summary>Gives a draft to others to read.</summary>
    public Task<PostMortemSaveResult> AskForReviewAsync(long id, string person, CancellationToken cancel) =>
        MoveAsync(id, PostMortemState.InReview, null, person, cancel);

    /// <summary>Makes it a draft again, also a published one.</summary>
    public Task<PostMortemSaveResult> ReopenAsync(long id, string person, CancellationToken cancel) =>
        MoveAsync(id, PostMortemState.Draft, null, person, cancel);

    private Task<PostMortemSaveResult> MoveAsync(
        long id, PostMortemState state, int? expectedVersion, string person, CancellationToken cancel) =>
        queue.ForPersonAsync<PostMortemSaveResult>(
            person,
            async context =>
            {
                if (await PostMortemRows.LoadAsync(context, id, cancel) is not { } stored)
                    return new PostMortemSaveResult.Unknown();
                if (expectedVersion is { } expected && expected != stored.Version)
                    return new PostMortemSaveResult.Stale(PostMortemRows.Read(stored));
                if (stored.State == state)
                    return new PostMortemSaveResult.Saved(PostMortemRows.Read(stored), []);
                // Back to the readers without a word changed would hide that it was published; it is reopened first.
                if (stored.State == PostMortemState.Published && state == PostMortemState.InReview)
                    return new PostMortemSaveResult.Closed(PostMortemRows.Read(stored));
                if (
                    state == PostMortemState.Published
                    && PublishingRule.Missing(PostMortemRows.ContentOf(stored)) is { Count: > 0 } missing
                )
                    return new PostMortemSaveResult.Incomplete(missing);
                var now = time.GetUtcNow().UtcDateTime;
                (stored.State, stored.PublishedAt) = (state, state == PostMortemState.Published ? now : null);
                PostMortemRows.Touch(stored, person, now);
                await context.SaveChangesAsync(cancel);
                return new PostMortemSaveResult.Saved(PostMortemRows.Read(stored), []);
            },
            cancel
        );
}
