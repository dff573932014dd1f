using SampleGenerator.Company;

namespace SampleGenerator.Incidents;

/// <summary>When incidents begin. Those that share a service or a failure mode never overlap: a chain of them counts as one in every
/// test.</summary>
internal static class Placement
{
    private static readonly TimeSpan Margin = TimeSpan.FromHours(3);

    /// <summary>The i-th occurrence in its share of the two years, at an hour when people are about or the demand of a campaign is
    /// on.</summary>
    public static DateTime Draw(FailureMode mode, int i, Chance chance)
    {
        var part = mode.Part ?? (i + chance.Unit()) / mode.Occurrences;
        if (mode.Late)
            part = Math.Sqrt(part);
        // The last days stay quiet, so that ordinary incidents are over when the sample ends.
        var about = Calendar.Start + (Calendar.End.AddDays(-1.5) - Calendar.Start) * part;
        if (mode.Trigger == "growth")
            return During(Campaign.All.MinBy(campaign => (campaign.At - about).Duration())!, chance);
        var day = about.Date;
        // Releases are made in office hours; what breaks by itself follows the load.
        if (mode.Trigger == "release")
        {
            while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                day = day.AddDays(day < Calendar.End.AddDays(-9) ? 1 : -1);
            return day.AddSeconds(Math.Floor(chance.Between(8.5, 17.5) * 3600));
        }
        for (; ; )
        {
            var at = day.AddSeconds(chance.Below(86400));
            if (chance.Unit() * 3 < 0.4 + Demand.AtHour(Calendar.ToHour(at)))
                return at;
        }
    }

    public static void KeepApart(List<Incident> incidents)
    {
        var chance = Chance.For("placement");
        List<Incident> placed = [];
        foreach (var incident in incidents.OrderBy(i => i.Mode.At is null).ThenBy(i => !i.DragsOn).ThenBy(i => i.Start).ToArray())
        {
            var wanted = incident.Start;
            for (var attempt = 1; placed.Any(other => Clash(incident, other)); attempt++)
                incident.Start =
                    incident.Mode.Trigger == "growth"
                        ? During(
                            Campaign
                                .All.OrderBy(campaign => (campaign.At - wanted).Duration())
                                .ElementAt(Math.Min(attempt / 4, Campaign.All.Count - 1)),
                            chance
                        )
                        : wanted.AddHours((attempt % 2 == 0 ? 24 : -24) * ((attempt + 1) / 2)).AddSeconds(chance.Below(1800));
            placed.Add(incident);
        }
    }

    private static DateTime During(Campaign campaign, Chance chance) =>
        Calendar.ToSecond(campaign.At.AddHours(chance.Between(0.5, Math.Max(1, (campaign.EndedAt - campaign.At).TotalHours - 2))));

    private static bool Clash(Incident a, Incident b) =>
        a.Start < b.Over + Margin && b.Start < a.Over + Margin && (a.Mode == b.Mode || a.Affected.Intersect(b.Affected).Any());
}
