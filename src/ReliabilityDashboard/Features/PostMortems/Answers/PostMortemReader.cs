using System.Globalization;
using System.Text.Json;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.PostMortems.Texts;

namespace ReliabilityDashboard.Features.PostMortems.Answers;

/// <summary>Reads a post-mortem that a program sends: the whole of it, what is absent is empty.</summary>
public sealed class PostMortemReader
{
    private static readonly string[] Fields = ["title", "incidents", "sections", "factors", "timeline", "actions"];

    // Given back by programs that send what they read.
    private static readonly string[] Ours = ["id", "state", "published_at", "updated_at"];
    private static readonly string[] LineFields = ["at", "text", "source"];
    private static readonly string[] ActionFields =
    [
        "id",
        "title",
        "kind",
        "owner",
        "due",
        "state",
        "service",
        "caller",
        "callee",
        "pattern",
    ];

    private readonly ApiFields fields;
    private readonly PostMortem? before;

    /// <param name="body">What was sent.</param>
    /// <param name="before">What it is put in place of: equal lines stay the same lines. Null for a new one.</param>
    public PostMortemReader(JsonElement body, PostMortem? before)
    {
        (fields, this.before) = (new(body, [.. Fields, .. Ours]), before);
        Content = new()
        {
            Title = Required(fields, "title"),
            Incidents = Incidents(),
            Sections = Sections(),
            Factors = [.. ContributingFactor.Distinct(fields.Texts("factors").Value ?? [], before?.Factors ?? [])],
            Timeline = Timeline(),
            Actions = Actions(),
        };
    }

    public PostMortem Content { get; }

    /// <summary>400 with everything that is wrong; null where nothing is.</summary>
    public IResult? Problem => fields.Faults.Count > 0 ? ApiProblem.Fields(fields.Faults) : null;

    private ValueList<long> Incidents()
    {
        List<long> ids = [];
        foreach (var text in fields.Texts("incidents").Value ?? [])
        {
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                ids.Add(id);
            else
                fields.Fault("incidents", $"expected ids of stored incidents, not “{text}”");
        }
        return new([.. ids.Distinct().Order()]);
    }

    private PostMortemSections Sections()
    {
        var sections = new PostMortemSections();
        if (fields.Inner("sections") is not { } given)
            return sections;
        var texts = new ApiFields(given, [.. SectionNames.All.Select(SectionNames.Of)], "sections.");
        foreach (var section in SectionNames.All)
            sections = sections.With(section, texts.Text(SectionNames.Of(section), TextLimits.Letters).Value ?? "");
        fields.Add(texts);
        return sections;
    }

    private ValueList<TimelineEvent> Timeline()
    {
        var known = (before?.Timeline ?? []).ToList();
        List<TimelineEvent> lines = [];
        foreach (var (given, place) in fields.List("timeline").Select((given, place) => (given, place)))
        {
            var line = new ApiFields(given, LineFields, $"timeline[{place}].");
            var at = line.Instant("at").Value;
            if (at is null && line.Faults.Count == 0)
                line.Fault("at", "expected an instant such as 2026-07-01T12:00:00Z");
            var (text, source) = (Required(line, "text"), line.Text("source").Value ?? TimelineEvent.Typed);
            fields.Add(line);
            var same = known.Find(one => one.At == at && one.Text == text && one.Source == source);
            if (same is not null)
                known.Remove(same);
            lines.Add(new(same?.Id ?? Guid.CreateVersion7(), at ?? default, text, source));
        }
        return new(lines);
    }

    private ValueList<AgreedAction> Actions()
    {
        List<AgreedAction> actions = [];
        foreach (var (given, place) in fields.List("actions").Select((given, place) => (given, place)))
        {
            var action = new ApiFields(given, ActionFields, $"actions[{place}].");
            var id = Guid.CreateVersion7();
            if (action.Text("id").Value is { } text && !Guid.TryParse(text, out id))
                action.Fault("id", "expected the id of an action as it was read, or none for a new one");
            var kind = action.Word<ActionKind>("kind");
            if (!kind.IsGiven)
                action.Fault("kind", $"expected one of {ApiJson.Words<ActionKind>()}");
            actions.Add(
                new(id, Required(action, "title"), kind.Value ?? default)
                {
                    Owner = action.Text("owner").Value,
                    Due = action.Day("due").Value,
                    State = action.Word<ActionState>("state").Value ?? ActionState.Open,
                    Service = action.Text("service").Value,
                    Caller = action.Text("caller").Value,
                    Callee = action.Text("callee").Value,
                    Pattern = action.Text("pattern").Value,
                }
            );
            fields.Add(action);
        }
        return new(actions);
    }

    private static string Required(ApiFields from, string field)
    {
        var text = from.Text(field);
        if (string.IsNullOrWhiteSpace(text.Value) && from.Faults.All(fault => !fault.Field.EndsWith(field, StringComparison.Ordinal)))
            from.Fault(field, "expected a text that is not empty");
        return text.Value?.Trim() ?? "";
    }
}
