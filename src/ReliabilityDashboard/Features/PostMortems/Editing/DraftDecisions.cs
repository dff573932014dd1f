using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Features.PostMortems.Editing;

/// <summary>What the person who writes decides about the whole: review, publication, reopening. What was typed last is decided about
/// too.</summary>
public sealed class DraftDecisions(
    DraftSession session, PostMortemDecisions decisions, SaveAttempts attempts, Func<Task<bool>> send)
{
    private IReadOnlyList<MissingPart> refused = [];

    /// <summary>How the last decision ended where it did not end as wanted, in words.</summary>
    public string? Said { get; private set; }

    /// <summary>What still keeps it from being published, once somebody tried.</summary>
    public IReadOnlyList<MissingPart> Refused => refused.Count == 0 ? [] : PublishingRule.Missing(session.Written);

    /// <summary>One decision at a time.</summary>
    public bool IsBusy { get; private set; }

    public Task PublishAsync() => DecideAsync(() => decisions.PublishAsync(session.Stored.Id, session.Stored.Version));

    public Task AskForReviewAsync() => DecideAsync(() => decisions.AskForReviewAsync(session.Stored.Id));

    /// <summary>Makes it a draft. Where somebody published it while this person was writing, their words go on there.</summary>
    public Task ReopenAsync() => DecideAsync(() => decisions.ReopenAsync(session.Stored.Id), saveFirst: !session.IsClosed);

    public Task StandAsync(Guid action, ActionState state) => DecideAsync(() => decisions.StandAsync(session.Stored.Id, action, state));

    private async Task DecideAsync(Func<Task<PostMortemSaveResult>> decide, bool saveFirst = true)
    {
        if (IsBusy) return;
        (IsBusy, Said, refused) = (true, null, []);
        try
        {
            if (saveFirst && await UnsavedAsync() is { } why)
            {
                Said = why;
                return;
            }
            Said = await attempts.TryAsync(async () => Take(await decide())) ?? Said;
            if (!saveFirst) await session.SaveAsync();
        }
        finally
        {
            IsBusy = false;
        }
    }

    private async Task<string?> UnsavedAsync()
    {
        await session.SaveAsync();
        var isSent = await send();
        if (isSent && !session.IsUnsaved) return null;
        return isSent && session.Problem is null
            ? "Nothing was done: a text waits for a choice, or the title is empty."
            : "Nothing was done: your last words are not saved yet.";
    }

    private void Take(PostMortemSaveResult result)
    {
        switch (result)
        {
            case PostMortemSaveResult.Saved saved:
                session.Take(saved.Now);
                break;
            case PostMortemSaveResult.Incomplete incomplete when session.Stored.State == PostMortemState.Published:
                Said = $"Not changed: {string.Join(" ", incomplete.Missing.Select(part => part.Message))}";
                break;
            case PostMortemSaveResult.Incomplete incomplete:
                refused = incomplete.Missing;
                break;
            case PostMortemSaveResult.Stale stale:
                session.Take(stale.Now);
                Said =
                    $"{stale.Now.UpdatedBy ?? "Somebody"} changed it a moment ago. It is shown as it is now; "
                        + "publish again if it still fits.";
                break;
            default:
                Said = "This post-mortem is no longer there.";
                break;
        }
    }
}
