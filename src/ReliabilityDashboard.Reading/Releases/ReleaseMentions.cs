using ReliabilityDashboard.Domain.Changes;

namespace ReliabilityDashboard.Reading.Releases;

/// <summary>Finds in a text the names of releases that came out around what it tells of.</summary>
public sealed class ReleaseMentions
{
    // Of words it is told apart by its digits; a shorter one may be any number.
    private const int ShortestName = 3;

    private readonly (string Name, string Href)[] known;

    /// <param name="changes">Those around; other changes than releases are left out.</param>
    public ReleaseMentions(IEnumerable<Change> changes)
    {
        var releases = changes.Select(change => (Href: ReleaseAddress.Of(change), change.Service, Name: ReleaseName.Of(change)))
            .Where(one => one.Href is not null && one.Name.Length >= ShortestName && one.Name.Any(char.IsDigit))
            .DistinctBy(one => one.Href).ToList();
        known =
        [
            .. releases.Select(one => ($"{one.Service} {one.Name}", one.Href!))
                // Two services may have a release of one name: which is meant the name alone does not say.
                .Concat(releases.GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() == 1)
                    .Select(same => (same.Key, same.First().Href!)))
                .OrderByDescending(one => one.Item1.Length),
        ];
    }

    /// <summary>The text in its parts; a release's name has the address of its page.</summary>
    public IReadOnlyList<(string Part, string? Href)> In(string text)
    {
        List<(string Part, string? Href)> parts = [(text, null)];
        foreach (var (name, href) in known)
            for (var index = 0; index < parts.Count; index++)
            {
                var (part, taken) = parts[index];
                if (taken is not null || Find(part, name) is not (>= 0 and var at)) continue;
                parts[index] = (part[..at], null);
                parts.InsertRange(index + 1, [(part.Substring(at, name.Length), href), (part[(at + name.Length)..], null)]);
            }
        return [.. parts.Where(one => one.Part.Length > 0)];
    }

    private static int Find(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
            if (!GoesOn(text, at - 1, -1) && !GoesOn(text, at + name.Length, 1)) return at;
        return -1;
    }

    // 4.12 is no part of 4.12.1, nor of 14.12; at the end of a sentence it is followed by a full stop.
    private static bool GoesOn(string text, int at, int way) =>
        at >= 0 && at < text.Length
        && (char.IsLetterOrDigit(text[at]) || (text[at] is '.' or '-' or '+' or '_' && Letter(text, at + way)));

    private static bool Letter(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
