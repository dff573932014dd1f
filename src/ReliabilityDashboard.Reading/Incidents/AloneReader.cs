using ReliabilityDashboard.Domain.Grouping;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.History;

namespace ReliabilityDashboard.Reading.Incidents;

/// <summary>Incidents that stay alone because their titles say too little, and how many of them a person could group.</summary>
public sealed class AloneReader(AnswerCache answers)
{
    /// <summary>Of each failure mode that stays alone: how many incidents that do so bear its title on its service, its own among
    /// them.</summary>
    public Task<IReadOnlyDictionary<long, int>> AlikeAsync(OrganisationHistory history, CancellationToken cancel) =>
        answers.GetAsync(
            "incidents that stay alone", history.Versions.Of(HistoryCache.OfIncidents), Kept.AsLongAsTrue,
            () => Task.FromResult(Alike(history)), cancel);

    /// <summary>What a list offers beside <see cref="FailureMode.AloneReason"/>.</summary>
    public static string Offer(int alike) => $"Group the {alike} alike by title and service";

    private static IReadOnlyDictionary<long, int> Alike(OrganisationHistory history)
    {
        var alone = history.Incidents.Select(one => one.Incident)
            .Where(incident => history.FailureModes[incident.GroupId].Rule == GroupRule.None)
            .Select(incident => (incident.GroupId, Key: FailureMode.Alike(incident.Title, incident.Service, incident.Source)))
            .ToList();
        var sizes = alone.CountBy(one => one.Key).ToDictionary();
        return alone.DistinctBy(one => one.GroupId).ToDictionary(one => one.GroupId, one => sizes[one.Key]);
    }
}
