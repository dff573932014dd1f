using System.Globalization;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Features.PostMortems;

/// <summary>The line under a post-mortem's title: "14 Sep 2026, 09:12 – 10:31 UTC · sev2 · payments".</summary>
public static class PostMortemSentence
{
    public static string Of(PostMortemView view, StoredPostMortem stored, ReportingCalendar calendar)
    {
        string?[] parts =
        [
            view.Incident is { } about ? When(about.Incident, calendar) : null,
            IncidentWords.Of(view.Incident?.Incident.Severity),
            view.Incident?.Incident.Service,
            stored.State == PostMortemState.Published && stored.PublishedAt is { } at
                ? $"published {InstantWords.Say(at, calendar)}"
                : null,
        ];
        return string.Join(" · ", parts.Where(part => part is not null));
    }

    /// <summary>"Written by Ada, published by Grace"; what the log does not know is said to be unknown.</summary>
    public static string Of(PostMortemPeople people, StoredPostMortem stored) =>
        $"Written by {people.Author ?? Known.Unknown}"
            + (stored.State == PostMortemState.Published ? $", published by {people.Publisher ?? Known.Unknown}" : "");

    private static string When(Incident incident, ReportingCalendar calendar)
    {
        if (incident.ResolvedAt is not { } end || end < incident.StartedAt)
            return InstantWords.Say(incident.StartedAt, calendar);
        return calendar.LocalDate(end) == calendar.LocalDate(incident.StartedAt)
            ? $"{calendar.ToLocal(incident.StartedAt).ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture)} – "
                + $"{calendar.ToLocal(end).ToString("HH:mm", CultureInfo.InvariantCulture)} {InstantWords.Offset(end, calendar)}"
            : $"{InstantWords.Say(incident.StartedAt, calendar)} – {InstantWords.Say(end, calendar)}";
    }
}
