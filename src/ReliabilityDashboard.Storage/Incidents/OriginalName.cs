using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>How a duplicate names the incident that stands for it.</summary>
public static class OriginalName
{
    private const char Divider = '/';

    /// <summary>The name of an incident, for one of a source: its id there, or with its own source before it.</summary>
    public static string Of(string originalSource, string originalId, string source) =>
        originalSource == source ? originalId : $"{originalSource}{Divider}{originalId}";

    /// <summary>Whether a person said of an incident whose duplicate it is, so that it may be one of another source.</summary>
    internal static bool IsPersons(IncidentEntity incident) =>
        incident.DuplicateBy == SetBy.Person || incident.Source == IncidentCreation.Source;

    /// <summary>The one of some that stands for an incident; null where none does.</summary>
    public static T? Find<T>(IncidentEntity incident, IEnumerable<T> among, Func<T, (string Source, string Id)> key) where T : class =>
        Keys(incident.DuplicateOf, incident.Source, IsPersons(incident))
            .Select(wanted => among.FirstOrDefault(one => key(one) == wanted))
            .FirstOrDefault(found => found is not null);

    /// <summary>The source and id that a name may mean, in the order in which they are looked for: an id of the same source; by a person
    /// also a source and an id, wherever the name can be divided.</summary>
    internal static IEnumerable<(string Source, string Id)> Keys(string? name, string source, bool byPerson)
    {
        if (name is not { Length: > 0 }) yield break;
        yield return (source, name);
        if (!byPerson) yield break;
        for (var at = name.IndexOf(Divider, StringComparison.Ordinal); at >= 0; at = name.IndexOf(Divider, at + 1))
            if (at > 0 && at < name.Length - 1) yield return (name[..at], name[(at + 1)..]);
    }
}
