using SampleGenerator.Company;

namespace SampleGenerator.Changes;

/// <summary>The changes of every day.</summary>
internal static class Routine
{
    public static readonly IReadOnlyList<string> InfrastructureTitles = Titles("infrastructure-changes.txt");
    private static readonly IReadOnlyList<string> ConfigurationTitles = Titles("configuration-changes.txt");

    public static IEnumerable<Change> All()
    {
        var services = Service.All.Where(service => service.Kind == "service").ToArray();
        var months = (Calendar.End - Calendar.Start).TotalDays / 30.4;
        foreach (var service in services)
        {
            var chance = Chance.For("releases of " + service.Name);
            foreach (var at in Instants(service.ReleasesPerMonth * months, chance))
                yield return new("release", service.Name, at)
                {
                    EndedAt = at.AddMinutes(3 + chance.Below(25)),
                    Strategy = service.Tier == 1 ? chance.Pick(["canary", "canary", "blue-green"]) : chance.Pick(["all-at-once", "canary"]),
                    Result = chance.Happens(0.02) ? "failed" : "succeeded",
                };
        }

        var other = Chance.For("routine changes");
        foreach (var at in Instants(270, other))
            yield return new("configuration", other.Pick(services).Name, at)
            {
                Title = other.Pick(ConfigurationTitles),
                EndedAt = at.AddMinutes(1 + other.Below(8)),
                Strategy = other.Pick(["all-at-once", "canary"]),
            };
        foreach (var at in Instants(70, other))
            yield return new("infrastructure", other.Pick(Service.All.Where(s => s.Kind != "third-party").ToArray()).Name, at)
            {
                Title = other.Pick(InfrastructureTitles),
                EndedAt = at.AddMinutes(20 + other.Below(200)),
            };
    }

    /// <summary>In office hours, hardly ever on a weekend.</summary>
    private static IEnumerable<DateTime> Instants(double count, Chance chance)
    {
        var days = (Calendar.End - Calendar.Start).TotalDays;
        for (var i = 0; i < (int)count; i++)
        {
            var day = Calendar.Start.AddDays(Math.Floor((i + chance.Unit()) / count * days));
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && chance.Happens(0.9))
                day = day.AddDays(day < Calendar.End.AddDays(-4) ? 2 : -3);
            yield return day.AddSeconds(Math.Floor(chance.Between(8, 18.5) * 3600));
        }
    }

    private static string[] Titles(string file) => [.. TextFile.Lines(file).Where(line => line.Length > 0)];
}
