using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>How far failures spread: the share of users, or where that is missing of services, that an incident reached. Placed by
/// start.</summary>
public static class BlastRadius
{
    /// <summary>The metric.</summary>
    public static DistributionMetric Metric { get; } = new()
    {
        Id = "blast-radius",
        Name = "Blast radius",
        Title = "How far failures spread",
        Definition = "Share of active users an incident reached; only where that is unknown, share of the other known services.",
        Classes = [.. Enum.GetNames<BlastClass>().Select(name => name.ToLowerInvariant())],
        CountedLabel = "incidents with a share",
        UnknownLabel = "reach unknown, in no class",
        Headline = new("failures spread less far", "failures spread further"),
        Missing = figures =>
            figures.Unknown > 0
                ? "No incident of this period says how many users or services it reached."
                : "There are no incidents in this period and filter.",
        Computed = Reckoning.Incidents(records => period =>
            Of(records.ByStart.Inside(period), period, records.Services, records.Blast) with
            {
                HasRecords = records.FirstStored < period.To,
            }),
    };

    /// <summary>Affected users / active users; null unless both are given and fit. 0 affected users is a known 0, also without active
    /// users.</summary>
    public static double? UsersShare(Incident incident) => incident switch
    {
        { AffectedUsers: 0 } => 0,
        { AffectedUsers: > 0 and var affected, ActiveUsers: > 0 and var active } when affected <= active => (double)affected / active,
        _ => null,
    };

    /// <summary>(affected − 1) / (known − 1): how far it spread beyond where it began, at most 1; null unless affected services are given
    /// and two services were known at its start.</summary>
    public static double? ServicesShare(Incident incident, ServiceCatalogue catalogue)
    {
        if (ReachOf(incident, catalogue) is not { Known: >= 2 } reach) return null;
        return Math.Clamp((reach.Services.Count - 1.0) / (reach.Known - 1.0), 0, 1);
    }

    /// <summary>The services that an incident reached, of kind service alone, and of how many; null where affected ones were not
    /// given.</summary>
    public static ServiceReach? ReachOf(Incident incident, ServiceCatalogue catalogue)
    {
        if (incident.AffectedServices is not { Count: > 0 } given) return null;
        string[] reached =
        [
            .. (incident.Service is { } own ? given.Append(own) : given)
                .Where(catalogue.IsService).Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        return new(reached, catalogue.KnownAt(incident.StartedAt));
    }

    /// <summary>The share of an incident: of users, only where that is missing of services; null where neither is known.</summary>
    public static BlastShare? ShareOf(Incident incident, ServiceCatalogue catalogue) =>
        UsersShare(incident) is { } users ? new BlastShare(users, ShareKind.Users)
        : ServicesShare(incident, catalogue) is { } services ? new BlastShare(services, ShareKind.Services)
        : null;

    /// <summary>The figures of the incidents that started in the period.</summary>
    public static BlastFigures Of(IEnumerable<Incident> incidents, Period period, ServiceCatalogue catalogue, BlastThresholds thresholds)
    {
        var samples = new List<IncidentSample>();
        var classes = new long[4];
        long unknown = 0;
        foreach (var incident in incidents)
        {
            if (!incident.Counts || !period.Contains(incident.StartedAt)) continue;
            if (ShareOf(incident, catalogue) is not { } share) { unknown++; continue; }
            samples.Add(new(incident, share.Value, share.Kind == ShareKind.Services));
            classes[(int)thresholds.Of(share.Value)]++;
        }
        double[] shares = [.. samples.Select(sample => sample.Value)];
        return new(classes[0], classes[1], classes[2], classes[3], unknown,
            new Measured(Quantile.Median(shares), shares.Length), new Measured(Quantile.Of(shares, 0.9), shares.Length))
        {
            Samples = samples,
        };
    }
}

/// <summary>The services that an incident reached.</summary>
/// <param name="Services">Their names, the incident's own among them; datastores and what else is no service are left out.</param>
/// <param name="Known">How many services were known when it started.</param>
public sealed record ServiceReach(IReadOnlyList<string> Services, int Known);

/// <summary>The distribution of incidents over the classes of spread.</summary>
/// <param name="Contained">Incidents below the first threshold.</param>
/// <param name="Limited">From the first.</param>
/// <param name="Wide">From the second.</param>
/// <param name="Systemic">From the third.</param>
/// <param name="Unknown">Incidents without any share; in no class and not in n.</param>
/// <param name="Median">Median share; n = incidents with a share, the sum of the four classes.</param>
/// <param name="P90">Ninetieth percentile of the shares.</param>
public sealed record BlastFigures(
    long Contained, long Limited, long Wide, long Systemic, long Unknown, Measured Median, Measured P90) : DistributionFigures
{
    /// <summary>No incidents.</summary>
    public static BlastFigures None { get; } = new(0, 0, 0, 0, 0, Measured.None, Measured.None);

    /// <inheritdoc/>
    public override long Unknown { get; } = Unknown;
    /// <inheritdoc/>
    public override Measured Median { get; } = Median;
    /// <inheritdoc/>
    public override Measured P90 { get; } = P90;
    /// <summary>Incidents with a share.</summary>
    public override long N => Median.N;
    /// <inheritdoc/>
    public override IReadOnlyList<long> ByClass => [Contained, Limited, Wide, Systemic];
}
