using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Reading.Incidents;

/// <summary>Tells when the service of an incident itself recovered, where its signals, else its sessions, cover the incident.</summary>
public sealed class OwnRecoveryReader(ServiceTrafficQuery traffic, TimeProvider time)
{
    // Long enough for whoever closes tickets before all is well; what takes longer is another question.
    private static readonly TimeSpan After = TimeSpan.FromDays(1), Longest = TimeSpan.FromDays(30);

    /// <summary>Null where nothing covers it.</summary>
    public async Task<OwnRecovery?> OfAsync(Incident incident, CancellationToken cancel)
    {
        if (incident.Service is not { } service) return null;
        var (now, start) = (time.GetUtcNow().UtcDateTime, incident.StartedAt);
        var end = Earlier((incident.ResolvedAt ?? now) + After, Earlier(now, start + Longest));
        if (end <= start) return null;
        var period = new Period(start - ServiceRecovery.Before, end);
        if (ServiceRecovery.Of(start, await traffic.SignalsAsync(service, period, cancel)) is { } bySignals)
            return new(bySignals, incident, "signals");
        return ServiceRecovery.Of(start, await traffic.SessionsAsync(service, period, cancel)) is { } bySessions
            ? new(bySessions, incident, "sessions")
            : null;
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}

/// <summary>When the service of an incident itself recovered, beside its ticket.</summary>
/// <param name="Recovery">What the traffic shows.</param>
/// <param name="Incident">The ticket.</param>
/// <param name="By">What covers it: signals, sessions.</param>
public sealed record OwnRecovery(ServiceRecovery Recovery, Incident Incident, string By)
{
    private const int Hour = 3600;

    /// <summary>From the start of the incident; null where the traffic does not tell.</summary>
    public double? Seconds => Recovery.CalmFrom is { } calm ? Math.Max(0, (calm - Incident.StartedAt).TotalSeconds) : null;

    /// <summary>How exact that is, and how the ticket differs; or why there is nothing.</summary>
    public string Aside => Recovery.Standing switch
    {
        ServiceStanding.Recovered => $"from the start, by its {By}, {Within}{Difference}",
        ServiceStanding.NotYet => $"not seen in its {By} yet",
        _ => $"the {By} do not show it",
    };

    private string Within => Recovery.BucketSeconds == Hour ? "within the hour" : $"within {DurationWords.Say(Recovery.BucketSeconds)}";

    private string Difference => (Incident.ResolvedAt - Recovery.CalmFrom) switch
    {
        null => "",
        { Ticks: > 0 } later => $"; the ticket was resolved {DurationWords.Say(later)} later",
        { Ticks: < 0 } earlier => $"; the ticket was resolved {DurationWords.Say(-earlier)} earlier",
        _ => "; the ticket was resolved at the same time",
    };
}
