using ReliabilityDashboard.Domain.Findings;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Domain.Sessions;

/// <summary>What may be odd about the data of a release: two sources that tell of the same crashes and do not agree.</summary>
public static class ReleaseFindings
{
    private const char Between = '/';

    /// <summary>Its sessions tell of no crash, crash records do: both figures stand, and at most one of them is right.</summary>
    public static readonly FindingRule<ReleaseHealth> CrashesWithoutCrashedSessions = new(
        "crashes-without-crashed-sessions", null, (one, _) => one is { Sessions: > 0, Crashed: 0, CrashRecords: > 0 },
        one =>
            $"{one.Release} of {one.Service}: {CountWords.Of(one.CrashRecords, "crash record")}, but none of "
            + $"{CountWords.Of(one.Sessions, "session")} crashed.") { Title = "Crashes without crashed sessions" };

    /// <summary>The rules.</summary>
    public static FindingRules<ReleaseHealth> Rules { get; } =
        new("release", one => Id(one.Service, one.Release), CrashesWithoutCrashedSessions);

    /// <summary>Service and release of a finding; null where it names none so.</summary>
    public static (string Service, string Release)? Named(FindingPlace place) =>
        place.Id.Split(Between) is [var service, var release]
            ? (Uri.UnescapeDataString(service), Uri.UnescapeDataString(release))
            : null;

    // Either may hold a slash of its own.
    private static string Id(string service, string release) => $"{Uri.EscapeDataString(service)}{Between}{Uri.EscapeDataString(release)}";
}

/// <summary>What sessions and crash records say of a release over a stretch of time.</summary>
/// <param name="Service">The service.</param>
/// <param name="Release">The release, as its source calls it.</param>
/// <param name="Sessions">Sessions of rows that report crashes.</param>
/// <param name="Crashed">Of these, crashed.</param>
/// <param name="CrashRecords">Stored crash records.</param>
public sealed record ReleaseHealth(string Service, string Release, long Sessions, long Crashed, long CrashRecords);
