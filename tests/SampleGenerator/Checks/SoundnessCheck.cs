using System.Text.Json;
using ReliabilityDashboard.Domain.Grouping;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using SampleGenerator.Company;
using SampleGenerator.Crashes;

namespace SampleGenerator.Checks;

/// <summary>What must be true of the files besides the stories.</summary>
internal static class SoundnessCheck
{
    public static bool Print(AsRead sample, Organisation organisation)
    {
        var tally = new Tally();
        var counted = sample.Incidents.Where(i => i.Counts && i.ResolvedAt > i.StartedAt).Select(i => new IncidentSample(i, 1)).ToArray();
        var chains = OverlappingIncidents.Join(counted, Calendar.End).Count;
        tally.Add("incidents hardly overlap", chains > 0.97 * counted.Length, counted.Length - chains);

        var scattered = organisation
            .Incidents.Zip(sample.Incidents)
            .Where(pair => pair.Second.Counts)
            .GroupBy(pair => pair.First.Mode)
            .Where(mode => mode.Select(pair => pair.Second.GroupId).Distinct().Count() > 1)
            .Select(mode => mode.Key.Key)
            .ToArray();
        foreach (var key in scattered) Console.WriteLine($"  more than one group: {key}");
        tally.Add("each written failure mode is one group", scattered.Length == 0, scattered.Length);

        var groups = organisation
            .Files.First(file => file.Name.StartsWith("crashes", StringComparison.Ordinal))
            .Content.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(c =>
                CrashGroup.KeyOf(
                    c.GetProperty("exception_type").GetString(), c.GetProperty("message").GetString(), c.GetProperty("stack").GetString())
            )
            .Distinct()
            .Count();
        tally.Add("each written crash is one group", groups == CrashMode.All.Count, groups);

        var low = sample.Sessions.Where(day => day.Total > 0 && 1 - (double)day.Crashed / day.Total < 0.997).ToArray();
        var dips = low.Select(day => day.Start).Where(day => low.All(other => other.Start != day.AddDays(-1))).Count();
        tally.Add("crash-free sessions fall below 99.70 % three times", dips == 3, dips);
        var highest = sample.Sessions.Max(day => 1 - (double)day.Crashed / day.Total);
        tally.Add("no day is excellent", highest < 0.9995, highest);
        tally.Add("days without sessions", (Calendar.End - Calendar.Start).TotalDays - sample.Sessions.Count == 4, sample.Sessions.Count);
        tally.Add(
            "under 8 MB and 250 000 rows", organisation.Files.Sum(file => file.Rows) < 250_000, organisation.Files.Sum(file => file.Rows));
        return tally.Print();
    }
}
