using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Features.PostMortems.Listing;

/// <summary>Makes the list of post-mortems.</summary>
public sealed class PostMortemListLoader(PostMortemListQuery query, HistoryCache history)
{
    private const int MostPressing = 5;

    public async Task<PostMortemListView> LoadAsync(CancellationToken cancel)
    {
        var entries = await query.ReadAsync(cancel);
        var known = await history.GetAsync(cancel);
        var written = entries.SelectMany(entry => entry.Incidents).Select(incident => incident.Id).ToHashSet();
        var choices = known
            .Incidents.Select(stored => stored.Incident)
            .Where(incident => incident.Counts && !written.Contains(incident.Id))
            .Reverse()
            .Select(Choice)
            .ToList();
        return new(
            entries, choices, [.. choices.Where(choice => choice.Severity is Severity.Sev1 or Severity.Sev2).Take(MostPressing)],
            known.Incidents.Count > 0);
    }

    private static IncidentChoice Choice(Incident incident) =>
        new(incident.Id, incident.ExternalId, incident.Title, incident.StartedAt, incident.Severity);
}
