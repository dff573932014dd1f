namespace SampleGenerator.Changes;

/// <summary>Which release of a service was live when.</summary>
internal sealed class Versions(IEnumerable<Change> changes)
{
    private readonly Dictionary<string, Change[]> _releases = changes
        .Where(change => change.Kind == "release")
        .GroupBy(change => change.Service)
        .ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The newest release that began before the instant and was not taken back by then, else null.</summary>
    public Change? Live(string service, DateTime at) =>
        _releases.TryGetValue(service, out var releases)
            ? releases.LastOrDefault(release => release.At <= at && !(release.RolledBackAt <= at))
            : null;

    /// <summary>The one before it.</summary>
    public Change? Before(Change release) =>
        _releases[release.Service]
            .LastOrDefault(other => other.At < release.At && (other.RolledBackAt is null || other.RolledBackAt > release.At));
}
