using SampleGenerator.Incidents;
using SampleGenerator.Stories;

namespace SampleGenerator.Changes;

/// <summary>Releases, configuration, infrastructure and campaigns: those that caused an incident, and the many that caused none.</summary>
internal static class ChangeHistory
{
    /// <summary>All changes in order of time; incidents whose source knew the cause get its id.</summary>
    public static List<Change> Create(IReadOnlyList<Incident> incidents)
    {
        var real = incidents.Where(i => !i.Exercise && i.Status != "cancelled" && i.DuplicateOf.Length == 0).ToArray();
        List<Change> changes =
        [
            .. Culprits.Releases(real),
            .. Culprits.Infrastructure(real),
            .. Culprits.Growth(real),
            .. Routine.All().Where(change => change.Kind != "release" || !CrashyReleaseStory.ReleaseStop(change.Service, change.At)),
        ];
        changes.Add(
            new("configuration", "catalogue", BreakerStory.Introduced)
            {
                Title = "Circuit breaker and cached prices between catalogue and pricing",
                EndedAt = BreakerStory.Introduced.AddMinutes(20),
                Strategy = "canary",
            }
        );
        changes.Sort((a, b) => (a.At, a.Service).CompareTo((b.At, b.Service)));
        Number(changes);
        Authorship.Say(changes, real);
        return changes;
    }

    private static void Number(List<Change> changes)
    {
        Dictionary<string, (int Minor, int Patch)> versions = [];
        for (var i = 0; i < changes.Count; i++)
        {
            var change = changes[i];
            change.Id = $"chg-{20001 + i}";
            if (change.Kind == "release")
            {
                var (minor, patch) = versions.GetValueOrDefault(change.Service, (change.Service.Length * 7, 0));
                // Three patches to a minor version, more or less.
                versions[change.Service] = (minor, patch) = (change.At.Day % 4 == 0 || patch > 5) ? (minor + 1, 0) : (minor, patch + 1);
                change.Version = $"{2 + change.Service.Length % 4}.{minor}.{patch}";
                change.Title = $"{change.Service} {change.Version}";
            }
            foreach (var incident in change.NamedBy)
                incident.ChangeId = change.Id;
        }
    }
}
