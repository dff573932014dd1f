using System.Globalization;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Releases;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Features.PostMortems;

/// <summary>Makes the view of one post-mortem.</summary>
public sealed class PostMortemLoader(PostMortemQuery query, FactorQuery factors, IncidentReader incidents, HistoryCache history)
{
    /// <summary>The post-mortem of an id as it stands in an address; null where there is none.</summary>
    public async Task<PostMortemView?> LoadAsync(string id, CancellationToken cancel)
    {
        if (
            !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || await query.FindAsync(number, cancel) is not { } stored
        )
            return null;
        var about = new List<IncidentView>();
        foreach (var incident in stored.Content.Incidents)
            if (await incidents.FindAsync(incident.ToString(CultureInfo.InvariantCulture), cancel) is { } view) about.Add(view);
        return new(stored, about)
        {
            Releases = new(Around(about, await history.GetAsync(cancel))), Factors = await factors.ReadAsync(cancel),
        };
    }

    /// <summary>The post-mortem alone, as it stands now.</summary>
    public Task<StoredPostMortem?> NowAsync(long id, CancellationToken cancel) => query.FindAsync(id, cancel);

    private static IEnumerable<Change> Around(List<IncidentView> about, OrganisationHistory history)
    {
        Period[] near =
        [
            .. about.Select(view => view.Incident).Select(one => new Period(
                one.StartedAt - ReleaseSurroundings.Around, (one.ResolvedAt ?? one.StartedAt) + ReleaseSurroundings.Around)),
        ];
        return history.Changes.Where(change => near.Any(period => period.Contains(change.At)));
    }
}
