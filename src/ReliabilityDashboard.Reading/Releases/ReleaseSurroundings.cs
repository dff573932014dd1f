using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Reading.Releases;

/// <summary>What happened to a service around one of its releases.</summary>
public sealed class ReleaseSurroundings(TriggerReader triggers, IOptions<MetricsOptions> metrics)
{
    /// <summary>How far around it one looks, either way.</summary>
    public static readonly TimeSpan Around = TimeSpan.FromDays(7);

    /// <summary>Incidents and changes around the release, and the releases over the time that is drawn.</summary>
    public async Task<(IReadOnlyList<ReleaseIncident>, IReadOnlyList<ReleaseChange>, IReadOnlyList<ReleaseChange>)> OfAsync(
        OrganisationHistory history, string service, DateTime begin, IReadOnlyCollection<Change> brought, Period drawn,
        CancellationToken cancel)
    {
        var suggested = await triggers.SuggestedAsync(history, cancel);
        var own = brought.Select(change => change.Id).ToHashSet();
        var near = new Period(begin - Around, begin + Around);
        var followed = history.Incidents.Where(one => one.Incident.Counts).Select(one => one.Change?.Id).OfType<long>().ToHashSet();
        Change[] changes = [.. history.Changes.Where(change => Is(change.Service))];
        return (
            [
                .. from one in history.Incidents
                   let named = one.Change is { } link && own.Contains(link.Id) ? link.By
                       : one.Change is null && suggested.TryGetValue(one.Incident.Id, out var best) && own.Contains(best.Change.Id)
                           ? SetBy.Suggested
                           : (SetBy?)null
                   where named is not null || (near.Contains(one.Incident.StartedAt) && Hit(one.Incident))
                   select new ReleaseIncident(one.Incident, one.Incident.StartedAt - begin, Recovery(one.Incident), named),
            ],
            [.. changes.Where(change => own.Contains(change.Id) || near.Contains(change.At)).Select(Placed)],
            [.. changes.Where(change => change.Kind == ChangeKind.Release && drawn.Contains(change.At)).Select(Placed)]);

        bool Is(string? name) => string.Equals(name, service, StringComparison.OrdinalIgnoreCase);
        bool Hit(Incident incident) => Is(incident.Service) || incident.AffectedServices?.Any(Is) == true;
        ReleaseChange Placed(Change change) => new(change, change.At - begin, own.Contains(change.Id), followed.Contains(change.Id));
    }

    private double? Recovery(Incident incident) =>
        TimeToRecovery.Metric.SpanOf(incident, metrics.Value.RecoveryEndsAt)?.Seconds is > 0 and var seconds ? seconds : null;
}
