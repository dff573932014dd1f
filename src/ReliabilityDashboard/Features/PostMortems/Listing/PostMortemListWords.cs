using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Features.PostMortems.Listing;

/// <summary>What the list of post-mortems says in a sentence.</summary>
public static class PostMortemListWords
{
    /// <summary>"2 drafts, 1 in review, 14 published. 3 of 20 agreed actions are still open."</summary>
    public static string? Lede(IReadOnlyList<PostMortemListEntry> entries)
    {
        if (entries.Count == 0) return null;
        var counts = Enum.GetValues<PostMortemState>()
            .Select(state => (State: state, Count: entries.Count(entry => entry.State == state)))
            .Where(group => group.Count > 0)
            .Select(group =>
                $"{Typography.Number(group.Count)} "
                    + $"{(group is { State: PostMortemState.Draft, Count: > 1 } ? "drafts" : PostMortemWords.Of(group.State))}"
            );
        int open = entries.Sum(entry => entry.ActionsOpen), all = open + entries.Sum(entry => entry.ActionsDone);
        var actions = (all, open) switch
        {
            (0, _) => "No action is agreed yet.",
            (_, 0) => all == 1 ? "The one agreed action is done." : $"All {Typography.Number(all)} agreed actions are done.",
            _ => $"{Typography.Number(open)} of {Typography.Number(all)} agreed {(all == 1 ? "action is" : "actions are")} still open.",
        };
        return $"{string.Join(", ", counts)}. {actions}";
    }

    /// <summary>"1 open · 2 done"; an en dash where none is agreed.</summary>
    public static string Actions(PostMortemListEntry entry) =>
        entry is { ActionsOpen: 0, ActionsDone: 0 }
            ? "–"
            : $"{Typography.Number(entry.ActionsOpen)} open · {Typography.Number(entry.ActionsDone)} done";
}
