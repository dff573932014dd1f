using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Reading.Incidents;

namespace ReliabilityDashboard.Features.PostMortems.Drafting;

/// <summary>What is already known when a post-mortem begins. The questions about the system stay open: people answer them.</summary>
public static class FirstDraft
{
    private const int MostChanges = 3;
    // Below it a change fits so badly that the line would only mislead.
    private const double LeastScore = 0.1;

    public static PostMortem Of(IncidentView view) => new()
    {
        Title = view.Incident.Title,
        Incidents = [view.Incident.Id],
        Sections = new() { Summary = Summary(view), Impact = ImpactText.Of(view) },
        Timeline = [.. Timeline(view)],
    };

    private static string Summary(IncidentView view)
    {
        var told = view.Detail.Stored.Description?.Trim();
        var sentence = IncidentSentence.Of(view);
        return string.IsNullOrEmpty(told) ? sentence : $"{told}\n\n{sentence}";
    }

    private static IEnumerable<TimelineEvent> Timeline(IncidentView view)
    {
        var stored = view.Detail.Stored;
        var before = view
            .Trigger.Candidates.Where(candidate => candidate.Score >= LeastScore)
            .Take(MostChanges)
            .Select(candidate => candidate.Change)
            .ToList();
        if (view.Linked is { } linked && before.All(change => change.Id != linked.Id)) before.Add(linked);
        var lines = before.ConvertAll(change => Line(change.At, ChangeWords.Of(change), change.Source));
        lines.Add(
            Line(
                stored.StartedAt, stored.StartedInferred ? "First noticed; when it began is unknown" : "The failure begins",
                SourceOf(view, stored.PersonFields.Get(IncidentField.StartedAt)))
        );
        if (!stored.StartedInferred) Add(stored.DetectedAt, "Noticed", stored.PersonFields.Get(IncidentField.DetectedAt));
        Add(stored.AcknowledgedAt, "Somebody takes it", stored.PersonFields.Get(IncidentField.AcknowledgedAt));
        Add(stored.MitigatedAt, "Users are no longer affected", stored.PersonFields.Get(IncidentField.MitigatedAt));
        Add(stored.ResolvedAt, "Resolved", stored.PersonFields.Get(IncidentField.ResolvedAt));
        // Steps at one instant stay in their own order.
        return lines.Select((line, order) => (line, order)).OrderBy(one => one.line.At).ThenBy(one => one.order).Select(one => one.line);

        void Add(DateTime? at, string text, DateTime? person)
        {
            if (at is { } instant) lines.Add(Line(instant, text, SourceOf(view, person)));
        }
    }

    private static string SourceOf(IncidentView view, DateTime? person) => person is null ? view.Incident.Source : "a person";

    private static TimelineEvent Line(DateTime at, string text, string source) => new(Guid.CreateVersion7(), at, text, source);
}
