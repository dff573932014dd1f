using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Storage.FailureModes;

namespace ReliabilityDashboard.Features.Matrix.Groups;

/// <summary>Everything the page of a failure mode shows.</summary>
/// <param name="Id">The kept id; another one in the address leads to it.</param>
/// <param name="Title">Its name.</param>
/// <param name="Rule">Why its incidents are together.</param>
/// <param name="Reason">Why most of its incidents are here, in words; empty where nothing was noted.</param>
/// <param name="Category">Of its latest incident that counts.</param>
/// <param name="Lede">What matters about it, in a sentence.</param>
/// <param name="First">Start of its first incident that counts; null where none does.</param>
/// <param name="Last">Start of its latest.</param>
/// <param name="Occurrences">Incidents that count.</param>
/// <param name="Incidents">All of its incidents, also those in no metric, the latest first.</param>
/// <param name="Others">Failure modes it can be merged into.</param>
/// <param name="Detail">What is stored, with those merged into it.</param>
public sealed record GroupView(
    long Id,
    string Title,
    GroupRule Rule,
    string Reason,
    IncidentCategory? Category,
    string Lede,
    DateTime? First,
    DateTime? Last,
    int Occurrences,
    IReadOnlyList<GroupIncident> Incidents, IReadOnlyList<OtherMode> Others, FailureModeDetail Detail)
{
    /// <summary>Where it stays alone: how many incidents that do so bear its title on its service, its own among them.</summary>
    public int Alike { get; init; }
}

/// <summary>One incident of a failure mode.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Before">Start of the one before it that counts; null for the first and for those in no metric.</param>
/// <param name="TimeToRecovery">In seconds; null where unknown.</param>
/// <param name="Reach">How far it reached; null where unknown.</param>
/// <param name="Reason">Why it is here.</param>
public sealed record GroupIncident(Incident Incident, DateTime? Before, double? TimeToRecovery, BlastShare? Reach, string Reason)
{
    /// <summary>Time since the one before it, in words.</summary>
    public string? Since => Before is { } before ? DurationWords.Between(before, Incident.StartedAt) : null;

    /// <summary>Its time to recovery, in words.</summary>
    public string? Recovery => TimeToRecovery is { } recovery ? DurationWords.Say(recovery) : null;

    /// <summary>How far it reached, in words.</summary>
    public string? Share =>
        Reach is { } reach ? RateWords.Share(reach.Value) + (reach.Kind == ShareKind.Services ? " of services" : "") : null;
}
