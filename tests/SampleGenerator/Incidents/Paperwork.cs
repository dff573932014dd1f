using SampleGenerator.Company;
using SampleGenerator.Stories;

namespace SampleGenerator.Incidents;

/// <summary>What people and tools wrote down of an incident, with what they forgot.</summary>
internal static class Paperwork
{
    public static void Fill(List<Incident> incidents)
    {
        var chance = Chance.For("paperwork");
        foreach (var incident in incidents)
        {
            Instants(incident, chance);
            People(incident, chance);
            Words(incident, chance);
        }
        AdviceStories.Tell(incidents);
        Blemishes.Add(incidents);
    }

    private static void Instants(Incident incident, Chance chance)
    {
        var detected = incident.Start + incident.Detection;
        var resolved = detected + incident.Recovery;
        incident.Detected = chance.Happens(0.04) ? null : detected;
        incident.StartInferred = incident.Detected is not null && chance.Happens(0.025);
        incident.Acknowledged = chance.Happens(0.08) ? null : Calendar.ToSecond(detected + incident.Recovery * 0.2 * chance.Unit());
        incident.Mitigated = chance.Happens(0.15) ? null : Calendar.ToSecond(detected + incident.Recovery * chance.Between(0.45, 0.95));
        // What drags on is the repair: users are served again within the hour or two.
        if (incident.DragsOn) incident.Mitigated = detected.AddSeconds(600 + chance.Below(4800));
        if (incident.DragsOn && incident.Acknowledged is not null) incident.Acknowledged = detected.AddSeconds(30 + chance.Below(500));
        incident.Resolved = resolved;
        if (incident.StartInferred) incident.Start = detected;
    }

    private static void People(Incident incident, Chance chance)
    {
        var demand = Demand.AtHour(Calendar.ToHour(incident.Start));
        var active = (long)
            Math.Round(21_000 * demand * (1 + 0.25 * Math.Min(6, incident.Recovery.TotalHours)) * chance.Between(0.92, 1.08));
        var known = incident.Mode.Key == CardProviderStory.ModeKey || incident.Mode.At is not null || chance.Happens(0.9);
        incident.ActiveUsers = known ? active : null;
        incident.AffectedUsers = known ? (long)Math.Round(active * incident.Share) : null;
        var responders = incident.Mode.Severity switch { 1 => 6, 2 => 3, 3 => 2, _ => 1 };
        // Nobody works through the nights on a minor one.
        incident.ResponderHours =
            Math.Round(responders * Math.Min(16, 0.4 + incident.Recovery.TotalHours) * chance.Between(0.7, 1.4) * 4) / 4;
        if (chance.Happens(0.2)) incident.ResponderHours = null;
    }

    private static void Words(Incident incident, Chance chance)
    {
        var severity = incident.Mode.Severity + (chance.Happens(0.14) ? -1 : chance.Happens(0.16) ? 1 : 0);
        incident.Severity = $"sev{Math.Clamp(severity, 1, 4)}";
        if (incident.Mode.At is not null) incident.Severity = $"sev{incident.Mode.Severity}";
        else if (chance.Happens(0.03)) incident.Severity = "";
        if (chance.Happens(0.16)) incident.Category = "";
        if (chance.Happens(0.4)) incident.Trigger = "";
        if (!incident.DragsOn && chance.Happens(0.12)) incident.Affected = [];
        // Who wrote down whom it hit wrote down where it came from.
        if (incident.Affected.Count > 0) incident.Origin = incident.Mode.Origin;
    }
}
