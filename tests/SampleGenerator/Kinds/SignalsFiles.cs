using SampleGenerator.Company;
using SampleGenerator.Output;
using SampleGenerator.Series;
using SampleGenerator.Stories;

namespace SampleGenerator.Kinds;

/// <summary>Golden signals by day, by hour in the last quarter, and the use of resources in rows of their own.</summary>
internal static class SignalsFiles
{
    // Search answers more slowly and fails more often above this: the bend that the capacity chart finds.
    private const double SearchBendsAtPerHour = 118_000;

    public static IEnumerable<SampleFile> Write(Disturbances disturbances)
    {
        Table daily = Signals(),
            hourly = Signals(),
            dailyUse = Use(),
            hourlyUse = Use();
        foreach (var service in Service.All.Where(s => s.RequestsPerHour > 0))
        {
            var chance = Chance.For("signals " + service.Name);
            foreach (var day in Calendar.Days(Calendar.Start, Calendar.HourlyFrom))
                Add(daily, service, day, 86400, Demand.OfDay(day), disturbances.InDay(service.Name, day), chance);
            foreach (var hour in Calendar.Hours(Calendar.HourlyFrom, Calendar.End))
                Add(hourly, service, hour, 3600, Demand.AtHour(hour), disturbances.InHour(service.Name, hour), chance);
        }
        foreach (var resource in Resource.All)
        {
            var chance = Chance.For($"use of {resource.Service} {resource.Name}");
            foreach (var day in Calendar.Days(Calendar.Start, Calendar.HourlyFrom))
                dailyUse.Add(
                    Text.Of(day), "86400", resource.Service, resource.Name,
                    Text.Of(resource.InDay(day, disturbances.InDay(resource.Service, day), chance), "0.0000"));
            foreach (var hour in Calendar.Hours(Calendar.HourlyFrom, Calendar.End))
                hourlyUse.Add(
                    Text.Of(hour), "3600", resource.Service, resource.Name,
                    Text.Of(resource.InHour(hour, disturbances.InHour(resource.Service, hour), chance), "0.0000"));
        }
        return
        [
            daily.As("signals-daily.csv.gz"),
            hourly.As("signals-hourly.csv.gz"),
            dailyUse.As("signals-resources-daily.csv.gz"),
            hourlyUse.As("signals-resources-hourly.csv.gz"),
        ];
    }

    private static Table Signals() =>
        new("time", "bucket_seconds", "service", "requests", "errors", "implicit_errors", "latency_ok", "latency_failed");

    private static Table Use() => new("time", "bucket_seconds", "service", "resource", "utilisation");

    private static void Add(Table table, Service service, DateTime at, int seconds, double demand, double disturbed, Chance chance)
    {
        var requests = chance.Count(service.RequestsPerHour * demand * (seconds / 3600.0) * chance.Between(0.97, 1.03));
        var overload = service.Name == "search" && seconds == 3600 ? Math.Max(0, requests / SearchBendsAtPerHour - 1) : 0;
        var swallowed = seconds == 3600 ? BlackHoleStory.Swallowed(service.Name, at) : 0;
        var errors = Math.Min(requests, chance.Count(requests * (0.0008 + 0.45 * disturbed + 0.09 * overload + swallowed)));
        var implicitErrors = Math.Min(requests - errors, chance.Count(requests * (0.0003 + 0.05 * disturbed)));
        // Busy hours are slower, disturbed ones much slower; what fails mostly fails by waiting, but for what a broken instance swallows.
        var median = service.LatencyMs / 1000.0 * (0.9 + 0.1 * demand + 4 * disturbed + 2 * overload);
        table.Add(
            Text.Of(at), Text.Of(seconds), service.Name, Text.Of(requests), Text.Of(errors), Text.Of(implicitErrors),
            Latency.Histogram(requests - errors, median), Latency.Histogram(errors, median * (swallowed > 0 ? BlackHoleStory.Faster : 5)));
    }
}
