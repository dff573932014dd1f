using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Reading.FailureModes;

/// <summary>Changes around the incidents of a failure mode.</summary>
/// <param name="Named">Those that its incidents name, the latest first, with how many do.</param>
/// <param name="Releases">Releases of the services in which its incidents began, from the first of them on.</param>
public sealed record ModeChanges(
    IReadOnlyList<(Change Change, int Incidents)> Named, IReadOnlyList<(Change Change, bool Followed)> Releases)
{
    public static ModeChanges Around(IReadOnlyCollection<StoredIncident> incidents, IReadOnlyList<Change> changes, Period during)
    {
        var named = incidents.Select(one => one.Change?.Id).OfType<long>().CountBy(id => id).ToDictionary();
        var services = incidents.Select(one => one.Incident.Service).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(
            [.. changes.Where(change => named.ContainsKey(change.Id)).Reverse().Select(change => (change, named[change.Id]))],
            [
                .. changes.Where(change =>
                        change.Kind == ChangeKind.Release && during.Contains(change.At) && change.Service is { } service
                        && (services.Contains(service) || named.ContainsKey(change.Id)))
                    .Select(change => (change, named.ContainsKey(change.Id))),
            ]);
    }
}
