using System.Globalization;
using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Signals;
using SampleGenerator.Company;
using Calendar = SampleGenerator.Company.Calendar;

namespace SampleGenerator.Checks;

/// <summary>Whether every rule of pattern advice fires, whatever day of its last week the sample is seen on, and how few nodes would be
/// systemic.</summary>
internal static class AdviceCheck
{
    public static bool Print(AsRead sample, Organisation organisation)
    {
        var tally = new Tally();
        var files = organisation.Files.ToDictionary(
            file => file.Name,
            file => file.Content.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToArray());
        for (var early = 0; early <= 6; early++)
        {
            var facts = Facts(sample, files, Calendar.End.AddDays(-early));
            var advice = PatternAdvice.Of(facts);
            foreach (var rule in AdviceRules.All)
                tally.Add($"advice by {rule.Id}", advice.Any(one => one.Rule.Id == rule.Id), -advice.Count(one => one.Rule.Id == rule.Id));
            tally.Add("few critical single points", facts.SinglePoints.Count is >= 1 and <= 6, facts.SinglePoints.Count);
            tally.Add("a cycle", DependencyCycles.Of(facts.Graph).Count > 0, -DependencyCycles.Of(facts.Graph).Count);
            if (early == 0)
                Console.WriteLine(
                    $"  critical single points: {string.Join(", ", facts.SinglePoints.Select(one => $"{one.Name} {one.Share:0.00}"))}");
        }
        return tally.Print();
    }

    private static AdviceFacts Facts(AsRead sample, Dictionary<string, string[][]> files, DateTime now)
    {
        var since = now - AdviceFacts.Window;
        var observed = files["dependencies-observed.csv.gz"].Where(row => At(row[3]) <= now).ToArray();
        var graph = new DependencyGraph(
            DependencyEdges.At(
                [
                    .. files["dependencies-declared.csv"].Select(row => new DependencyFact(row[0], row[1], DependencyOrigin.Declared)
                    {
                        Mode = Enum.Parse<CallMode>(row[2], true), Critical = bool.Parse(row[3]),
                        Protection = CallProtection.Of(
                            row[4].Length > 0 ? Text.Number(row[4]) : null, Yes(row[5]), Yes(row[6]), row[7] == "false" ? "none" : row[7]),
                        Retry = row[8].Length > 0 ? Enum.Parse<RetryPolicy>(row[8].Replace("-", "", StringComparison.Ordinal), true) : null,
                    }),
                    .. observed.Select(row => new DependencyFact(row[0], row[1], DependencyOrigin.Observed)
                    {
                        At = At(row[3]), Mode = Enum.Parse<CallMode>(row[5], true),
                    }),
                ],
                now),
            sample.Services, now);
        var signals = files["signals-hourly.csv.gz"];
        var requests = signals.Where(row => At(row[0]) >= now.AddDays(-28) && At(row[0]) <= now)
            .GroupBy(row => row[2]).ToDictionary(service => service.Key, service => service.Sum(row => Long(row[3])));
        var systemic = BlastThresholds.Default.Systemic;
        return new(graph, [.. sample.Incidents.Where(one => one.Counts && one.StartedAt >= since && one.StartedAt <= now)])
        {
            Tier = name => Service.Named(name).Tier,
            Critical = TextFile.Lines("journeys.txt").Where(line => line.Length > 0).Skip(1)
                .SelectMany(line => TextFile.Cells(line)[6].Split("; ")).ToHashSet(),
            Retried =
            [
                .. observed.Where(row => At(row[3]) >= since && Long(row[9]) > 0).Select(row => new RetriedBucket(
                    new(row[0], row[1]), At(row[3]), At(row[3]).AddSeconds(Long(row[4])), Long(row[6]), Long(row[9]), Long(row[7]))),
            ],
            Opened =
            [
                .. observed.Where(row => row[11].Length > 0 && Long(row[11]) > 0).Select(row => new OpenedBreaker(
                    new(row[0], row[1]), At(row[3]), At(row[3]).AddSeconds(Long(row[4])))),
            ],
            Failing =
            [
                .. from row in signals
                   where At(row[0]) >= since && At(row[0]) <= now && Long(row[4]) >= 0.05 * Long(row[3])
                   select new FailingHour(
                       row[2], At(row[0]), Long(row[3]), Long(row[4]), LatencyPercentile.Of(LatencyHistogram.Parse(row[6], out _), 0.5),
                       LatencyPercentile.Of(LatencyHistogram.Parse(row[7], out _), 0.5)),
            ],
            SinglePoints = CriticalSinglePoint.Of(graph, name => requests.TryGetValue(name, out var sum) ? sum : null, systemic),
            Systemic = systemic,
        };
    }

    private static bool? Yes(string cell) => cell.Length > 0 ? bool.Parse(cell) : null;

    private static long Long(string cell) => long.Parse(cell, CultureInfo.InvariantCulture);

    private static DateTime At(string cell) =>
        DateTime.Parse(cell, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
}
