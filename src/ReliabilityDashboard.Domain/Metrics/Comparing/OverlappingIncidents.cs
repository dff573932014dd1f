using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Metrics.Comparing;

/// <summary>Joins incidents that are one outage: they overlap in time and share a failure mode or an affected service, in a chain. Each
/// such chain enters a test once, with its median.</summary>
/// <remarks>Taken singly, one outage that makes several incidents gives 35 % false changes.</remarks>
public static class OverlappingIncidents
{
    /// <summary>One value per chain.</summary>
    /// <param name="samples">Incidents of one side with their figures.</param>
    /// <param name="now">End of those that are still open.</param>
    public static IReadOnlyList<double> Join(IEnumerable<IncidentSample> samples, DateTime now)
    {
        var sorted = samples
            .Select(sample => (Sample: sample, End: EndOf(sample.Incident, now), Services: ServicesOf(sample.Incident)))
            .OrderBy(one => one.Sample.Incident.StartedAt)
            .ToArray();
        var parent = Enumerable.Range(0, sorted.Length).ToArray();
        var running = new List<int>();
        for (var i = 0; i < sorted.Length; i++)
        {
            var start = sorted[i].Sample.Incident.StartedAt;
            // Half-open: one that begins when another ends only touches it; what begins at the same instant overlaps however short it is.
            running.RemoveAll(j => sorted[j].End <= start && sorted[j].Sample.Incident.StartedAt < start);
            foreach (var j in running)
                if (
                    sorted[j].Sample.Incident.GroupId == sorted[i].Sample.Incident.GroupId
                    || sorted[j].Services.Overlaps(sorted[i].Services)
                )
                    parent[Root(parent, i)] = Root(parent, j);
            running.Add(i);
        }
        return
        [
            .. Enumerable
                .Range(0, sorted.Length)
                .GroupBy(i => Root(parent, i))
                .Select(chain => Quantile.Median([.. chain.Select(i => sorted[i].Sample.Value)])!.Value),
        ];
    }

    private static DateTime EndOf(Incident incident, DateTime now)
    {
        var end = incident.ResolvedAt ?? incident.MitigatedAt ?? now;
        return end < incident.StartedAt ? incident.StartedAt : end;
    }

    private static HashSet<string> ServicesOf(Incident incident)
    {
        var services = new HashSet<string>(incident.AffectedServices ?? [], StringComparer.OrdinalIgnoreCase);
        if (incident.Service is { } own)
            services.Add(own);
        return services;
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    }
}
