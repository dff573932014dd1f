using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Classification;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Reading.Classification;

/// <summary>Reads what is known of incidents beside their texts, as far as it speaks for a category or an origin.</summary>
public sealed class SignsReader(DependencyFactQuery calls, FullResourceQuery resources, MetricBounds bounds, TimeProvider time)
{
    private static readonly TimeSpan LongestBucket = TimeSpan.FromDays(2);

    /// <summary>Of some incidents.</summary>
    /// <param name="history">What they are a part of.</param>
    /// <param name="incidents">Those.</param>
    /// <param name="descriptions">What is written of each beyond its title, by our id.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<long, KnownBeside>> OfAsync(
        OrganisationHistory history, IReadOnlyCollection<Incident> incidents, IReadOnlyDictionary<long, string?> descriptions,
        CancellationToken cancel)
    {
        if (incidents.Count == 0) return new Dictionary<long, KnownBeside>();
        var now = time.GetUtcNow().UtcDateTime;
        var graph = new DependencyGraph(DependencyEdges.At(await calls.ReadAsync(now, cancel), now), history.Catalogue, now);
        var (reach, names) = (new SynchronousReach(graph), new NamesInText(history.Names.ServiceNames));
        var releases = history.Changes.Where(change => change is { Kind: ChangeKind.Release, Service: not null })
            .ToLookup(change => change.Service!, StringComparer.OrdinalIgnoreCase);
        var full = await FullAsync(incidents, cancel);
        return incidents.ToDictionary(
            one => one.Id,
            one =>
            {
                var origin = OriginSuggestion.Of(one, descriptions.GetValueOrDefault(one.Id), graph, names);
                return new KnownBeside(
                    new()
                    {
                        HitAtOnce = reach.HitAtOnce(one),
                        Release = Last(releases, one),
                        ThirdParty = IsThirdParty(history, one.Origin) ? one.Origin : origin is { IsThirdParty: true } ? origin.Name : null,
                        ThirdPartyIsSuggested = !IsThirdParty(history, one.Origin),
                        Full = one.Origin is { } of ? full[of].FirstOrDefault(bucket => Touches(bucket, one.StartedAt)) : null,
                    },
                    origin);
            });
    }

    private async Task<ILookup<string, FullBucket>> FullAsync(IReadOnlyCollection<Incident> incidents, CancellationToken cancel)
    {
        string[] services = [.. incidents.Select(one => one.Origin).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
        var (first, last) = (incidents.Min(one => one.StartedAt), incidents.Max(one => one.StartedAt));
        var critical = (await bounds.ReadAsync(cancel)).Saturation.Critical;
        var found = services.Length == 0 ? [] : await resources.ReadAsync(services, first - LongestBucket, last, critical, cancel);
        return found.ToLookup(bucket => bucket.Service, StringComparer.OrdinalIgnoreCase);
    }

    private static bool Touches(FullBucket bucket, DateTime start) =>
        bucket.Start <= start && bucket.End >= start - IncidentSigns.FullBefore;

    private static (string? Title, TimeSpan Age)? Last(ILookup<string, Change> releases, Incident incident) =>
        incident.Service is { } service
        && releases[service].LastOrDefault(change =>
            change.At <= incident.StartedAt && change.At >= incident.StartedAt - IncidentSigns.ReleaseBefore) is { } release
            ? (release.Title, incident.StartedAt - release.At)
            : null;

    private static bool IsThirdParty(OrganisationHistory history, string? name) =>
        history.Catalogue.Find(name)?.Kind == ServiceKind.ThirdParty;
}

/// <summary>What is known of an incident beside its text.</summary>
/// <param name="Signs">What speaks for a category.</param>
/// <param name="Origin">Where it may have come from; null: nothing tells, or somebody said it.</param>
public sealed record KnownBeside(IncidentSigns Signs, OriginSuggestion? Origin);
