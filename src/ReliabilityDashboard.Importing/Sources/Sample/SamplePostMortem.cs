using System.Text.Json;
using System.Text.Json.Serialization;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.PostMortems;

namespace ReliabilityDashboard.Importing.Sources.Sample;

/// <summary>A post-mortem of the sample organisation, in the time in which it was generated.</summary>
/// <param name="Incident">The id that the sample gives the incident.</param>
/// <param name="Author">Who begins it.</param>
/// <param name="Publisher">Who publishes it; null: it is being read.</param>
/// <param name="BegunAt">UTC.</param>
/// <param name="PublishedAt">UTC; null where it is not published.</param>
/// <param name="Title">What failed.</param>
/// <param name="Sections">What is written under each question, by its word.</param>
/// <param name="Timeline">What happened when.</param>
/// <param name="Actions">What will be different.</param>
public sealed record SamplePostMortem(
    string Incident, string Author, string? Publisher, DateTime BegunAt, DateTime? PublishedAt, string Title,
    IReadOnlyDictionary<string, string> Sections, IReadOnlyList<SampleLine> Timeline, IReadOnlyList<SampleAction> Actions)
{
    internal static readonly JsonSerializerOptions Layout = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>What it says, moved in time.</summary>
    public PostMortem Moved(TimeSpan by) => new()
    {
        Title = Title,
        Sections = SectionNames.All.Aggregate(
            new PostMortemSections(), (all, one) => all.With(one, Sections.GetValueOrDefault(SectionNames.Of(one), ""))),
        Timeline = [.. Timeline.Select(line => new TimelineEvent(Guid.CreateVersion7(), line.At + by, line.Text, TimelineEvent.Typed))],
        Actions = [.. Actions.Select(action => action.Moved(by))],
    };
}

/// <summary>A line of its timeline.</summary>
public sealed record SampleLine(DateTime At, string Text);

/// <summary>An action that it agrees on.</summary>
public sealed record SampleAction(
    string Title, ActionKind Kind, string? Owner, DateOnly? Due, ActionState State, string? Caller, string? Callee, string? Pattern)
{
    internal AgreedAction Moved(TimeSpan by) => new(Guid.CreateVersion7(), Title, Kind)
    {
        Owner = Owner, Due = Due?.AddDays(by.Days), State = State, Caller = Caller, Callee = Callee, Pattern = Pattern,
    };
}
