using System.Text.RegularExpressions;

namespace ReliabilityDashboard.Domain.Changes;

/// <summary>Which release a change brought: sessions and crashes know releases by their names, changes by a title and an id of their
/// source.</summary>
public static partial class ReleaseName
{
    /// <summary>"4.12.0" of "checkout 4.12.0": the one version of its title, else the title without its service's name in front, else its
    /// source's id.</summary>
    public static string Of(Change change)
    {
        if (change.Title?.Trim() is not { Length: > 0 } title) return change.ExternalId;
        var versions = title.Split(' ').Select(word => word.Trim(',', ';', ':', '(', ')')).Where(word => Version().IsMatch(word)).ToList();
        if (versions is [var version]) return version;
        var service = $"{change.Service} ";
        return title.StartsWith(service, StringComparison.OrdinalIgnoreCase) && title[service.Length..].Trim() is { Length: > 0 } rest
            ? rest
            : title;
    }

    /// <summary>Whether a change brought the release of a name.</summary>
    public static bool Brought(this Change change, string release) =>
        change.Kind == ChangeKind.Release
        && (IsSame(Of(change), release) || IsSame(change.ExternalId, release) || IsSame(change.Title, release));

    private static bool IsSame(string? one, string other) => string.Equals(one?.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:[\w.-]+@)?v?\d+(?:\.\d+)+(?:[-+._]?\w+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
