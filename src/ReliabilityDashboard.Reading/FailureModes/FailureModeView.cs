using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Effects;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Reading.FailureModes;

/// <summary>Everything the page of a failure mode shows.</summary>
/// <param name="Id">The kept id; another one in the address leads to it.</param>
/// <param name="Title">Its name.</param>
/// <param name="Rule">Why its incidents are together.</param>
/// <param name="Category">Of its latest incident that counts.</param>
/// <param name="Detail">What is stored, with those merged into it.</param>
/// <param name="Incidents">All of its incidents, also those in no metric, the latest first.</param>
public sealed record FailureModeView(
    long Id, string Title, GroupRule Rule, IncidentCategory? Category, FailureModeDetail Detail, IReadOnlyList<ModeOccurrence> Incidents)
{
    /// <summary>What matters about it, in a sentence.</summary>
    public required string Lede { get; init; }

    /// <summary>Why most of its incidents are here, in words; empty where nothing was noted.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The starts of its incidents that count, in order of time.</summary>
    public required IReadOnlyList<DateTime> Starts { get; init; }

    /// <summary>Start of its first incident that counts; null where none does.</summary>
    public DateTime? First => Starts.Count == 0 ? null : Starts[0];

    /// <summary>Start of its latest.</summary>
    public DateTime? Last => Starts.Count == 0 ? null : Starts[^1];

    /// <summary>What those that count are estimated to have cost.</summary>
    public required ModeCost Cost { get; init; }

    /// <summary>Whom those that count hit.</summary>
    public required ModeReach Reach { get; init; }

    /// <summary>Changes that its incidents name, the latest first, and the releases of its services beside them.</summary>
    public required ModeChanges Changes { get; init; }

    /// <summary>What people wrote about it and agreed to do, the latest first.</summary>
    public IReadOnlyList<PostMortemActions> Learned { get; init; } = [];

    /// <summary>The post-mortem, published last, after which it came back; null where it did not.</summary>
    public PostMortemActions? RegressionOf => Learned
        .Where(one => one.State == Domain.PostMortems.PostMortemState.Published && one.PublishedAt < Last)
        .OrderBy(one => one.PublishedAt).LastOrDefault();

    /// <summary>Done improvements against it with what came after them, the latest done first.</summary>
    public IReadOnlyList<ImprovementEffect> Improvements { get; init; } = [];

    /// <summary>The improvement, done last, after whose day it came back; null where it did not.</summary>
    public ImprovementEffect? BackAfter { get; init; }

    /// <summary>It came back after people learnt from it, or built something against it.</summary>
    public bool IsRegression => RegressionOf is not null || BackAfter is not null;

    /// <summary>Those that may be the same, and why.</summary>
    public IReadOnlyList<KinMode> Kin { get; init; } = [];

    /// <summary>Failure modes it can be merged into.</summary>
    public IReadOnlyList<OtherMode> Others { get; init; } = [];

    /// <summary>Where it stays alone: how many incidents that do so bear its title on its service, its own among them.</summary>
    public int Alike { get; init; }
}

/// <summary>One incident of a failure mode.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Before">Start of the one before it that counts; null for the first and for those in no metric.</param>
/// <param name="TimeToRecovery">In seconds; null where unknown.</param>
/// <param name="Reach">How far it reached; null where unknown.</param>
/// <param name="Loss">What it is estimated to have cost; null where that cannot be said.</param>
/// <param name="Reason">Why it is here.</param>
public sealed record ModeOccurrence(
    Incident Incident, DateTime? Before, double? TimeToRecovery, BlastShare? Reach, LossSummary? Loss, string Reason)
{
    /// <summary>Time since the one before it, in words.</summary>
    public string? Since => Before is { } before ? DurationWords.Between(before, Incident.StartedAt) : null;

    /// <summary>Its time to recovery, in words.</summary>
    public string? Recovery => TimeToRecovery is { } recovery ? DurationWords.Say(recovery) : null;

    /// <summary>How far it reached, in words.</summary>
    public string? Share =>
        Reach is { } reach ? RateWords.Share(reach.Value) + (reach.Kind == ShareKind.Services ? " of services" : "") : null;
}

/// <summary>A failure mode to choose.</summary>
public sealed record OtherMode(long Id, string Title, int Incidents)
{
    public override string ToString() => $"{Title} ({Incidents})";
}

/// <summary>A failure mode that may be the same.</summary>
/// <param name="Mode">The other one.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record KinMode(OtherMode Mode, string Reason);
