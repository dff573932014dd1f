using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Sessions;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.Sessions;

namespace ReliabilityDashboard.Reading.Releases;

/// <summary>A release of a service, or that there is none of that name.</summary>
/// <param name="Facts">Null where there is none.</param>
/// <param name="Missing">Why there is none, in a sentence.</param>
/// <param name="Others">Releases that the service has instead, the latest first.</param>
public sealed record ReleaseReply(ReleaseFacts? Facts, string? Missing = null, IReadOnlyList<string>? Others = null)
{
    /// <summary>The service as it is stored, where it is.</summary>
    public string? Service { get; init; }
}

/// <summary>What is known of one release of one service.</summary>
/// <param name="Service">As it is stored.</param>
/// <param name="Release">As sessions spell it, else crashes, else the change that brought it.</param>
/// <param name="Begin">When it came out: the change that brought it, else its first session or crash.</param>
/// <param name="Brought">The changes that brought it.</param>
public sealed record ReleaseFacts(string Service, string Release, DateTime Begin, IReadOnlyList<Change> Brought)
{
    /// <summary>Its sessions; null where none names it.</summary>
    public ReleaseSide? Now { get; init; }

    /// <summary>The release that sessions named before it; null where there is none.</summary>
    public ReleaseSide? Before { get; init; }

    /// <summary>Its crash-free rate beside that of the one before; null where one of them has none.</summary>
    public ComparisonResult? Result { get; init; }

    /// <summary>No later one has begun: its figures still move.</summary>
    public bool IsNewest { get; init; }

    /// <summary>From shortly before it on, as long as it is drawn.</summary>
    public required Period Drawn { get; init; }

    /// <summary>Its share of the service's sessions over the time that is drawn; null where no session names it.</summary>
    public ReleaseAdoption? Adoption { get; init; }

    /// <summary>By which the rate is read.</summary>
    public required CrashFreeBands Bands { get; init; }

    /// <summary>Groups of its crashes, the most frequent first.</summary>
    public IReadOnlyList<ReleaseCrashGroup> Crashes { get; init; } = [];

    /// <summary>The first stored crash of all; null where there is none. What happened before it nobody knows.</summary>
    public DateTime? FirstCrash { get; init; }

    /// <summary>Incidents of the service around it, and those that name it, in order of time.</summary>
    public IReadOnlyList<ReleaseIncident> Incidents { get; init; } = [];

    /// <summary>Changes of the service around it, its own among them, in order of time.</summary>
    public IReadOnlyList<ReleaseChange> Changes { get; init; } = [];

    /// <summary>The releases of the service that came out over the time that is drawn.</summary>
    public IReadOnlyList<ReleaseChange> Ticks { get; init; } = [];

    /// <summary>The groups that nothing stored shows before it.</summary>
    public IReadOnlyList<ReleaseCrashGroup> NewCrashes => [.. Crashes.Where(group => group.IsNew)];

    /// <summary>How it ended where it did not stay; null where it did.</summary>
    public ChangeResult? Ended => Brought.Select(change => change.Result).LastOrDefault() is { } result && result != ChangeResult.Succeeded
        ? result
        : null;
}

/// <summary>One of two releases that are compared.</summary>
/// <param name="Span">From when to when sessions name it.</param>
/// <param name="Days">Its sessions by day.</param>
/// <param name="Figures">Over all of them.</param>
public sealed record ReleaseSide(ReleaseSpan Span, IReadOnlyList<SessionSums> Days, CrashFreeFigures Figures);

/// <summary>An incident around a release.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="After">How long after the release came out it began; negative before it.</param>
/// <param name="TimeToRecovery">In seconds; null where unknown.</param>
/// <param name="Named">Whose word it is that the release set it off; null where nobody says so.</param>
public sealed record ReleaseIncident(Incident Incident, TimeSpan After, double? TimeToRecovery, SetBy? Named);

/// <summary>A change around a release.</summary>
/// <param name="Change">The change.</param>
/// <param name="After">How long after the release came out; negative before it.</param>
/// <param name="IsOwn">It brought the release.</param>
/// <param name="Followed">An incident names it.</param>
public sealed record ReleaseChange(Change Change, TimeSpan After, bool IsOwn, bool Followed);
