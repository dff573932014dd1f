using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Incidents;

namespace ReliabilityDashboard.Features.PostMortems.Drafting;

/// <summary>The known impact of an incident as a list in Markdown. What is unknown is left out, so that nobody publishes a guess.</summary>
public static class ImpactText
{
    public static string Of(IncidentView view) => string.Join('\n', Lines(view).Select(line => $"- {line}"));

    private static IEnumerable<string> Lines(IncidentView view)
    {
        var (incident, facts) = (view.Incident, view.Facts);
        if (facts.UsersShare is { } users)
            yield return $"{RateWords.Share(users)} of "
                + $"{(incident.ActiveUsers is { } active ? $"{Typography.Number(active)} active users" : "the active users")} were "
                + $"affected{Spread(facts)}.";
        else if (incident.AffectedUsers is { } affected)
            yield return $"{Typography.Number(affected)} users were affected.";
        if (facts.Reach is { Services: { Count: > 0 } services })
            yield return $"Affected services: {string.Join(", ", services)}.";
        else if (incident.Service is { } service)
            yield return $"Affected service: {service}.";
        if (incident.Journey is { } journey) yield return $"Business journey: {journey}.";
        if (incident.ResolvedAt is { } end && end > incident.StartedAt)
            yield return $"It lasted {DurationWords.Between(incident.StartedAt, end)}.";
        if (IncidentDurations.Detection(view) is { } detection) yield return $"It was noticed after {detection}.";
        // An estimate to the cent would be taken for an account.
        if (view.Money is { StillOpen: false } money) yield return $"Estimated loss: {money.Brief} ({money.Stands}).";
    }

    private static string Spread(IncidentFacts facts) =>
        facts is { Share.Kind: ShareKind.Users, BlastClass: { } blast } ? $" ({IncidentWords.Of(blast)})" : "";
}
