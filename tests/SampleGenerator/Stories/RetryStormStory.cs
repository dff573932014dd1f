using SampleGenerator.Company;
using SampleGenerator.Incidents;

namespace SampleGenerator.Stories;

/// <summary>While inventory waits for its database, checkout asks it again three times for each answer that it did not get.</summary>
internal static class RetryStormStory
{
    public const string Caller = "checkout", Callee = "inventory";
    public const int Retries = 3;

    /// <summary>Which part of the calls of an hour fails.</summary>
    public static double Failing(IEnumerable<Incident> incidents, DateTime hour) =>
        0.35 * Math.Min(1, incidents.Where(one => one.Mode.Key == "inventory-pool").Sum(one => Overlap(one, hour)));

    private static double Overlap(Incident incident, DateTime hour)
    {
        var end = hour.AddHours(1);
        return Math.Max(0, ((incident.Calm < end ? incident.Calm : end) - (incident.Start > hour ? incident.Start : hour)).TotalHours);
    }
}
