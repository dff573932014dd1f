using SampleGenerator.Company;
using SampleGenerator.Incidents;

namespace SampleGenerator.Changes;

/// <summary>The changes behind incidents. Only a part of the incidents says so.</summary>
internal static class Culprits
{
    public static IEnumerable<Change> Releases(IReadOnlyList<Incident> incidents)
    {
        var chance = Chance.For("releases that broke something");
        foreach (var incident in incidents.Where(i => i.Mode.Trigger == "release"))
        {
            var at = Calendar.ToSecond(incident.Start.AddMinutes(-chance.Between(2, 56)));
            var change = new Change("release", incident.Mode.Service, at)
            {
                EndedAt = at.AddMinutes(3 + chance.Below(20)),
                Strategy = chance.Pick(["all-at-once", "all-at-once", "canary", "blue-green"]),
            };
            if (incident.Mode.At is not null)
                change.Result = "failed"; // a story: repaired by the next version, days later
            else if (chance.Happens(0.5))
            {
                var noticed = incident.Start + incident.Detection;
                change.Result = "rolled-back";
                change.RolledBackAt = Calendar.ToSecond(noticed + incident.Recovery * chance.Between(0.2, 0.6));
                change.Rollback = change.Strategy != "all-at-once" && chance.Happens(0.6) ? "automatic" : "manual";
            }
            else if (chance.Happens(0.3))
                change.Result = "failed";
            if (incident.Mode.At is not null || chance.Happens(0.55))
                change.NamedBy.Add(incident);
            yield return change;
        }
    }

    /// <summary>Its effects are late: hours, sometimes days.</summary>
    public static IEnumerable<Change> Infrastructure(IReadOnlyList<Incident> incidents)
    {
        var chance = Chance.For("infrastructure that broke something");
        foreach (var incident in incidents.Where(i => i.Mode.Trigger == "infrastructure"))
        {
            var hours = Math.Clamp(chance.LogNormal(9, 1.0), 0.5, 100);
            var at = Calendar.ToSecond(incident.Start.AddHours(-hours));
            var change = new Change("infrastructure", incident.Mode.Service, at)
            {
                Title = chance.Pick(Routine.InfrastructureTitles),
                EndedAt = at.AddMinutes(20 + chance.Below(160)),
                Result = chance.Happens(0.2) ? "failed" : "succeeded",
            };
            if (chance.Happens(0.4))
                change.NamedBy.Add(incident);
            yield return change;
        }
    }

    public static IEnumerable<Change> Growth(IReadOnlyList<Incident> incidents)
    {
        var chance = Chance.For("campaigns that broke something");
        foreach (var campaign in Campaign.All)
        {
            var change = new Change("growth", "", campaign.At)
            {
                Title = campaign.Title,
                EndedAt = campaign.EndedAt,
                Result = "",
            };
            foreach (
                var incident in incidents.Where(i => i.Mode.Trigger == "growth" && i.Start >= campaign.At && i.Start < campaign.EndedAt))
                if (chance.Happens(0.3))
                    change.NamedBy.Add(incident);
            yield return change;
        }
    }
}
