using ReliabilityDashboard.Domain.Filters;

namespace ReliabilityDashboard.Domain.Actions;

/// <summary>The rules that an action keeps, whoever says it.</summary>
public static class ActionRules
{
    /// <summary>The longest text of a field.</summary>
    public const int LongestText = 10_000;

    private static readonly DateOnly Earliest = new(2000, 1, 1);

    /// <summary>Every broken rule of an action as it would be stored, as field and reason.</summary>
    /// <param name="holds">The fields as they would hold.</param>
    /// <param name="today">The local day.</param>
    public static IEnumerable<(string Field, string Reason)> Broken(ActionFields holds, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(holds.Title)) yield return ("title", "expected a text that is not empty");
        if (holds.Kind is null) yield return ("kind", "expected what it changes");
        if (holds.Service is not null && (holds.Caller is not null || holds.Callee is not null))
            yield return ("service", "expected a service, or caller and callee, not both");
        if (holds.Caller is null != holds.Callee is null)
            yield return (holds.Caller is null ? "caller" : "callee", "expected caller and callee, both of them");
        if (holds.Caller is { } caller && caller.Equals(holds.Callee, StringComparison.OrdinalIgnoreCase))
            yield return ("callee", "expected another service than the caller");
        foreach (var (field, day) in new[] { ("due", holds.Due), ("opened", holds.Opened), ("done", holds.Done) })
            if (day < Earliest) yield return (field, "expected a day from 2000 on");
        // A day ahead: zones differ.
        foreach (var (field, day) in new[] { ("opened", holds.Opened), ("done", holds.Done) })
            if (day > today.AddDays(1)) yield return (field, "expected a day that has begun");
        if (!(holds.Cost is null or >= 0) || !double.IsFinite(holds.Cost ?? 0)) yield return ("cost", "expected a number from 0");
        foreach (var (field, text) in Texts(holds))
        {
            if (text is not null && text.Length > LongestText) yield return (field, $"expected at most {LongestText} letters");
            if (text is not null && !StorableText.Is(text)) yield return (field, StorableText.Expected);
        }
    }

    /// <summary>Those that only people keep: what a source got wrong must not keep them from correcting something else.</summary>
    /// <param name="patch">What the person says.</param>
    /// <param name="holds">The fields as they would hold with it.</param>
    public static IEnumerable<(string Field, string Reason)> BrokenByPerson(ActionPatch patch, ActionFields holds)
    {
        if (patch.Done.Value is not null && holds.State != ActionState.Done) yield return ("done", "expected it with the state done");
        if ((patch.Done.Value is not null || patch.State.Value == ActionState.Done || patch.Opened.IsGiven) && holds.Done < holds.Opened)
            yield return (patch.Opened.IsGiven ? "opened" : "done", "expected that it was done on or after the day it was opened");
        if ((patch.State.IsGiven || patch.Reason.IsGiven) && holds.State == ActionState.NotDoing && string.IsNullOrWhiteSpace(holds.Reason))
            yield return ("reason", "expected why it is not done");
    }

    private static IEnumerable<(string Field, string? Text)> Texts(ActionFields holds) =>
    [
        ("title", holds.Title), ("service", holds.Service), ("caller", holds.Caller), ("callee", holds.Callee),
        ("pattern", holds.Pattern), ("owner", holds.Owner), ("evidence", holds.Evidence), ("reason", holds.Reason), ("url", holds.Url),
        .. (holds.Groups ?? []).Select(id => ("groups", (string?)id)), .. (holds.Incidents ?? []).Select(id => ("incidents", (string?)id)),
    ];
}
