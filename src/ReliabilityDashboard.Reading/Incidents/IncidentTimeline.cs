using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Reading.Incidents;

/// <summary>Tells an incident in order of time, each line with its source.</summary>
public static class IncidentTimeline
{
    private const int MostChanges = 5;

    public static IReadOnlyList<TimelineLine> Of(IncidentEntity stored, Incident incident, TriggerSuggestion trigger)
    {
        List<TimelineLine> lines =
        [
            .. trigger
                .Candidates.Take(MostChanges)
                .Select(candidate => new TimelineLine(
                    candidate.Change.At, ChangeWords.Of(candidate.Change), candidate.Change.Source, candidate.Change)),
            new(
                stored.StartedAt,
                "Started",
                Source(
                    stored, stored.PersonFields.Get(IncidentField.StartedAt),
                    stored.StartedInferred ? "inferred: only when it was noticed" : null)
            ),
        ];
        Add(stored.DetectedAt, "Detected", stored.PersonFields.Get(IncidentField.DetectedAt));
        Add(stored.AcknowledgedAt, "Acknowledged", stored.PersonFields.Get(IncidentField.AcknowledgedAt));
        Add(
            stored.MitigatedAt, "Mitigated", stored.PersonFields.Get(IncidentField.MitigatedAt),
            stored.MitigatedInferred ? "inferred: all affected parts worked again" : null);
        foreach (var stretch in incident.Reopened)
        {
            Add(stretch.From, "Resolved", null);
            Add(stretch.To, "Opened again", null);
        }
        Add(stored.ResolvedAt, "Resolved", stored.PersonFields.Get(IncidentField.ResolvedAt));
        // Steps at one instant stay in their own order.
        return
        [
            .. lines.Select((line, order) => (line, order)).OrderBy(one => one.line.At).ThenBy(one => one.order).Select(one => one.line),
        ];

        void Add(DateTime? at, string text, DateTime? person, string? note = null)
        {
            if (at is { } instant)
                lines.Add(new(instant, text, Source(stored, person, note)));
        }
    }

    /// <summary>What lies between the steps of an incident, from its start to its last step; steps out of order or at one instant make
    /// none.</summary>
    public static IReadOnlyList<TimelineStretch> Stretches(IReadOnlyList<TimelineLine> lines)
    {
        TimelineLine[] steps = [.. lines.Where(line => line.Change is null)];
        return
        [
            .. steps.Zip(steps.Skip(1)).Where(pair => pair.Second.At > pair.First.At)
                .Select(pair => new TimelineStretch(pair.Second.At - pair.First.At,
                    $"{DurationWords.Between(pair.First.At, pair.Second.At)} until {SentenceWords.GoOn(pair.Second.Text)}")),
        ];
    }

    private static string Source(IncidentEntity stored, DateTime? person, string? note) =>
        person is not null ? "a person" : note ?? stored.Source;
}

/// <summary>A line of an incident's timeline.</summary>
/// <param name="At">UTC.</param>
/// <param name="Text">What happened.</param>
/// <param name="Source">Whose word it is.</param>
/// <param name="Change">The change before the incident that it is; null of the incident's own steps.</param>
public sealed record TimelineLine(DateTime At, string Text, string Source, Change? Change = null);

/// <summary>The time between two steps of an incident.</summary>
/// <param name="Length">How long it is.</param>
/// <param name="Words">The same in words: "37 min until detected".</param>
public sealed record TimelineStretch(TimeSpan Length, string Words);
