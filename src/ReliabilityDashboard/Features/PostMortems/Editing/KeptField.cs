using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.PostMortems;

namespace ReliabilityDashboard.Features.PostMortems.Editing;

/// <summary>The fields whose text the browser keeps until the circuit has stored it. Sections are kept and sent by the browser
/// itself.</summary>
public static class KeptField
{
    /// <summary>The title.</summary>
    public const string Title = "title";

    private const string Line = "timeline/",
        Action = "action/";

    public static string Of(TimelineEvent line) => Line + line.Id;

    public static string Of(AgreedAction action) => Action + action.Id;

    /// <summary>Every kept field of a post-mortem with its text.</summary>
    public static Dictionary<string, string> All(PostMortem written)
    {
        var fields = new Dictionary<string, string> { [Title] = written.Title };
        foreach (var line in written.Timeline)
            fields[Of(line)] = line.Text;
        foreach (var action in written.Actions)
            fields[Of(action)] = action.Title;
        return fields;
    }

    /// <summary>Puts a kept text back where it was typed; a row that is gone comes back as a new one.</summary>
    /// <returns>What it belongs to, in words; null where it says nothing new.</returns>
    public static string? Restore(DraftSession session, KeptText kept)
    {
        if (kept.Field == Title)
            return session.Restore(null, kept.Text, kept.From) ? "the title" : null;
        if (string.IsNullOrWhiteSpace(kept.Text) || All(session.Written).GetValueOrDefault(kept.Field) == kept.Text)
            return null;
        if (IdAfter(Line, kept.Field) is { } line)
        {
            session.Edit(written =>
                written with
                {
                    Timeline =
                    [
                        .. With(
                            written.Timeline, line, kept, row => row.Text, row => row with { Text = kept.Text },
                            () => NewLine(written, kept)),
                    ],
                }
            );
            return "the timeline";
        }
        if (IdAfter(Action, kept.Field) is not { } action)
            return null;
        // A process action, so that it cannot pass for the improvement that publishing asks for.
        session.Edit(written =>
            written with
            {
                Actions =
                [
                    .. With(
                        written.Actions, action, kept, row => row.Title, row => row with { Title = kept.Text },
                        () => new(Guid.CreateVersion7(), kept.Text, ActionKind.Process)),
                ],
            }
        );
        return "the actions";
    }

    private static IEnumerable<T> With<T>(
        IReadOnlyList<T> rows, Guid id, KeptText kept, Func<T, string> textOf, Func<T, T> restored, Func<T> added)
        where T : IPostMortemRow<T>
    {
        var place = rows.ToList().FindIndex(row => row.Id == id && textOf(row) == kept.From);
        return place < 0 ? rows.Append(added()) : rows.Select((row, index) => index == place ? restored(row) : row);
    }

    private static TimelineEvent NewLine(PostMortem written, KeptText kept) =>
        new(Guid.CreateVersion7(), written.Timeline.Count > 0 ? written.Timeline[^1].At : kept.TypedAt, kept.Text, TimelineEvent.Typed);

    private static Guid? IdAfter(string prefix, string field) =>
        field.StartsWith(prefix, StringComparison.Ordinal) && Guid.TryParse(field[prefix.Length..], out var id) ? id : null;
}
