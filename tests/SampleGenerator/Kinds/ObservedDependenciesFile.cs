using SampleGenerator.Company;
using SampleGenerator.Incidents;
using SampleGenerator.Output;
using SampleGenerator.Series;
using SampleGenerator.Stories;

namespace SampleGenerator.Kinds;

/// <summary>Edges as traces show them, by day in the last quarter (that of the retry storm by hour): mostly the declared ones, two of those
/// never, and five that nobody declared.</summary>
internal static class ObservedDependenciesFile
{
    private static readonly HashSet<(string, string)> NeverSeen = [("help-desk", "orders"), ("reviews", "profile")];
    private static readonly (string Caller, string Callee, string Mode)[] Undeclared =
    [
        ("checkout", "loyalty", "sync"),
        ("storefront", "recommendations", "sync"),
        ("promotions", "profile", "sync"),
        // And back: who looks at a profile sees the vouchers of its owner.
        ("profile", "promotions", "sync"),
        ("delivery-slots", "inventory", "sync"),
    ];

    public static SampleFile Write(Disturbances disturbances, IReadOnlyList<Incident> incidents)
    {
        var table = new Table(
            "caller", "callee", "origin", "observed_at", "bucket_seconds", "mode", "calls", "errors", "p95_ms", "retries", "retry_failures",
            "breaker_opens");
        var declared = TextFile.Lines("dependencies-declared.txt").Where(line => line.Length > 0).Skip(1).Select(TextFile.Cells).ToArray();
        foreach (var c in declared.Where(c => !NeverSeen.Contains((c[0], c[1])) && !IsStormy(c)))
            Add(table, c[0], c[1], c[2], c[8] is "" or "none" ? 0 : 1, c[5] == "true", disturbances);
        foreach (var (caller, callee, mode) in Undeclared)
            Add(table, caller, callee, mode, 0, false, disturbances);
        AddStorm(table, incidents);
        return table.As("dependencies-observed.csv.gz");
    }

    private static bool IsStormy(string[] call) => call[0] == RetryStormStory.Caller && call[1] == RetryStormStory.Callee;

    private static void AddStorm(Table table, IReadOnlyList<Incident> incidents)
    {
        var (caller, callee) = (Service.Named(RetryStormStory.Caller), Service.Named(RetryStormStory.Callee));
        var chance = Chance.For("calls of the retry storm");
        Incident[] recent = [.. incidents.Where(one => one.Calm > Calendar.HourlyFrom)];
        foreach (var hour in Calendar.Hours(Calendar.HourlyFrom, Calendar.End))
        {
            var failing = RetryStormStory.Failing(recent, hour);
            var calls = chance.Count(0.3 * caller.RequestsPerHour * Demand.AtHour(hour));
            var errors = Math.Min(calls, chance.Count(calls * (0.0006 + failing)));
            var retried = RetryStormStory.Retries * errors;
            table.Add(
                caller.Name, callee.Name, "observed", Text.Of(hour), "3600", "sync", Text.Of(calls), Text.Of(errors),
                Text.Of(callee.LatencyMs * 3.2 * (1 + 30 * failing) * chance.Between(0.95, 1.05), "0.0"), Text.Of(retried),
                Text.Of(Math.Min(retried, chance.Count(retried * 0.6))), "");
        }
    }

    private static void Add(Table table, string caller, string callee, string mode, int retries, bool breaker, Disturbances disturbances)
    {
        var chance = Chance.For($"calls {caller} {callee}");
        // What reaches a callee is a part of what its caller handles.
        var perHour = 0.35 * Math.Max(3000, Service.Named(caller).RequestsPerHour) * chance.Between(0.2, 1);
        var latency = Math.Max(8, Service.Named(callee).LatencyMs) * 3.2;
        foreach (var day in Calendar.Days(Calendar.HourlyFrom, Calendar.End))
        {
            // Outsiders have no incidents of their own: what happens there shows in the caller.
            var disturbed = disturbances.InDay(Service.Named(callee).Kind == "service" ? callee : caller, day);
            var calls = chance.Count(perHour * 24 * Demand.OfDay(day));
            var errors = Math.Min(calls, chance.Count(calls * (0.0006 + 0.3 * disturbed)));
            var retried = retries * chance.Count(errors * 0.8);
            table.Add(
                caller, callee, "observed", Text.Of(day), "86400", mode, Text.Of(calls), Text.Of(errors),
                Text.Of(latency * (1 + 30 * disturbed) * chance.Between(0.95, 1.05), "0.0"), Text.Of(retried),
                Text.Of(Math.Min(retried, chance.Count(retried * 0.3))), breaker ? Text.Of(chance.Count(60 * disturbed)) : "");
        }
    }
}
