using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.Incidents;

/// <summary>What matters about an incident, in one sentence.</summary>
public static class IncidentSentence
{
    public static string Of(IncidentView view)
    {
        var incident = view.Incident;
        var lasted = incident switch
        {
            { ResolvedAt: { } end } when end > incident.StartedAt => $"It lasted {DurationWords.Between(incident.StartedAt, end)}",
            { IsOpen: true } => "It is not resolved yet",
            _ => "How long it lasted is unknown",
        };
        var reached = view.Facts.Share is { } share
            ? $" and reached {RateWords.Share(share.Value)} of the "
                + $"{(share.Kind == Domain.Metrics.ShareKind.Users ? "active users" : "other services")} "
                + $"({IncidentWords.Of(view.Facts.BlastClass!.Value)})"
            : "; how far it spread is unknown";
        var before = view.Mode switch
        {
            { IsRepeat: true, Earlier.Count: 1 } => "; it failed this way once before",
            { IsRepeat: true, Earlier.Count: var times } => $"; it failed this way {Typography.Number(times)} times before",
            _ => "",
        };
        return $"{lasted}{reached}{before}.";
    }
}
