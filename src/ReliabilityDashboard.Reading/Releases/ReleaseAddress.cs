using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Findings;
using ReliabilityDashboard.Domain.Sessions;

namespace ReliabilityDashboard.Reading.Releases;

/// <summary>Where the page of a release lies, from the root: names may hold any sign.</summary>
public static class ReleaseAddress
{
    /// <param name="service">Its name.</param>
    /// <param name="release">As sessions, crashes or the change that brought it name it.</param>
    public static string Of(string service, string release) =>
        $"/services/{Uri.EscapeDataString(service)}/releases/{Uri.EscapeDataString(release)}";

    /// <summary>Of the release that a change brought; null where it brought none or names no service.</summary>
    public static string? Of(Change change) =>
        change is { Kind: ChangeKind.Release, Service: { } service } ? Of(service, ReleaseName.Of(change)) : null;

    /// <summary>Of the release that a finding is about; null where it is about something else.</summary>
    public static string? Of(FindingPlace place) =>
        place.Kind == ReleaseFindings.Rules.Kind && ReleaseFindings.Named(place) is var (service, release) ? Of(service, release) : null;

    /// <summary>The names in the path of its page or of a file of it: a route would leave a slash in them escaped.</summary>
    public static (string Service, string Release) Read(string path) =>
        path.Split('/') is [_, _, var service, _, var release, ..]
            ? (Uri.UnescapeDataString(service), Uri.UnescapeDataString(release))
            : ("", "");
}
