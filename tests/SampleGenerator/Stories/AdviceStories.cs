using SampleGenerator.Company;
using SampleGenerator.Incidents;

namespace SampleGenerator.Stories;

/// <summary>What the last quarter teaches about the architecture. Told on top of what chance dealt, so that nothing else moves; whatever
/// day of its last week the sample is seen on, all of it lies in the 92 days before.</summary>
internal static class AdviceStories
{
    private const string SharedPool = "inventory-pool", HomePage = "home-recommendations";

    public static void Tell(IReadOnlyList<Incident> incidents)
    {
        Incident[] quarter = [.. incidents.Where(one => one.Start >= Calendar.End.AddDays(-86))];
        // The home page waits for a peripheral service, twice in the quarter.
        Move(incidents.Last(one => one.Mode.Key == HomePage && one.Start < Calendar.End.AddDays(-86)), weeks: 2);
        Move(incidents.Last(one => one.Mode.Key == HomePage), weeks: -1);
        // Both callers of the pool stand still with it.
        foreach (var incident in quarter.Where(one => one.Mode.Key == SharedPool && one.Affected.Count > 0))
            incident.Affected = [.. incident.Affected, "checkout"];
        // Nobody watches inventory: it is noticed where its callers complain. Everything else got alerts on what users see.
        foreach (var incident in quarter.Where(one => one.Mode.Service == "inventory"))
            Notice(incident, 14 + 2 * incident.Detection.TotalMinutes);
        foreach (var incident in quarter.Where(one => one.Mode.Service != "inventory" && one.Mode.Category != "data"))
            Alert(incident, 0.6);
        // Wrong data makes no noise: the help desk heard of it.
        foreach (var (index, incident) in quarter.Where(one => one.Mode.Service == "search" && one.Mode.Category == "data").Index())
            Notice(incident, 95 + 48 * index);
        // Three releases of the web shop went out to everybody at once.
        foreach (var incident in quarter.Where(one => one.Mode is { Service: "storefront", Category: "logic" }).TakeLast(3))
            (incident.Category, incident.Trigger) = ("logic", "release");
    }

    private static void Move(Incident incident, int weeks) =>
        Shift(incident, TimeSpan.FromDays(7 * weeks), incident.Start.AddDays(7 * weeks));

    /// <summary>Noticed so long after it began; what followed follows as it did.</summary>
    private static void Notice(Incident incident, double minutes)
    {
        var detection = TimeSpan.FromSeconds(Math.Round(minutes * 60));
        Shift(incident, detection - incident.Detection, incident.Start);
        incident.Detection = detection;
    }

    /// <summary>Noticed in a part of the time; it is over when it was.</summary>
    private static void Alert(Incident incident, double part)
    {
        var sooner = TimeSpan.FromSeconds(Math.Round(incident.Detection.TotalSeconds * (1 - part)));
        (incident.Detected, incident.Acknowledged) = (incident.Detected - sooner, incident.Acknowledged - sooner);
    }

    private static void Shift(Incident incident, TimeSpan by, DateTime start)
    {
        incident.Start = start;
        (incident.Detected, incident.Acknowledged) = (incident.Detected + by, incident.Acknowledged + by);
        (incident.Mitigated, incident.Resolved) = (incident.Mitigated + by, incident.Resolved + by);
    }
}
