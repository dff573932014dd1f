using System.Globalization;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Features.PostMortems.Answers;

/// <summary>A post-mortem as programs read it.</summary>
public sealed record PostMortemAnswer(
    string Id, PostMortemState State, string Title, IReadOnlyList<string> Incidents, IReadOnlyDictionary<string, string> Sections,
    IReadOnlyList<string> Factors, IReadOnlyList<PostMortemAnswer.Line> Timeline, IReadOnlyList<PostMortemAnswer.Action> Actions,
    DateTime? PublishedAt, DateTime UpdatedAt)
{
    /// <summary>A line of the timeline.</summary>
    public sealed record Line(DateTime At, string Text, string Source);

    /// <summary>What it decides to change.</summary>
    public sealed record Action(
        string Id, string Title, ActionKind Kind, string? Owner, DateOnly? Due, ActionState State, string? Service, string? Caller,
        string? Callee, string? Pattern);

    public static PostMortemAnswer Of(StoredPostMortem stored)
    {
        var content = stored.Content;
        return new(
            Text(stored.Id),
            stored.State,
            content.Title,
            [.. content.Incidents.Select(Text)],
            SectionNames.All.ToDictionary(SectionNames.Of, section => content.Sections[section]),
            content.Factors,
            [.. content.Timeline.Select(line => new Line(line.At, line.Text, line.Source))],
            [
                .. content.Actions.Select(one => new Action(
                    one.Id.ToString(), one.Title, one.Kind, one.Owner, one.Due, one.State, one.Service, one.Caller, one.Callee,
                    one.Pattern)),
            ],
            stored.PublishedAt,
            stored.UpdatedAt
        );
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
