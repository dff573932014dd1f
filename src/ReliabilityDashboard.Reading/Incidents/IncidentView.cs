using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Findings;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Reading.Incidents;

/// <summary>Everything its page shows of one incident.</summary>
/// <param name="Detail">What is stored, with the words of both sides.</param>
/// <param name="Incident">As the metrics see it.</param>
/// <param name="Facts">What the metrics make of it.</param>
/// <param name="Money">What it is estimated to have cost; null where that cannot be said.</param>
/// <param name="Mode">Its failure mode.</param>
/// <param name="Trigger">The changes that may have set it off.</param>
/// <param name="Linked">The change that its source or a person named, where we know it.</param>
/// <param name="Timeline">In order of time.</param>
/// <param name="Known">Names that a person may pick.</param>
public sealed record IncidentView(
    IncidentDetail Detail, Incident Incident, IncidentFacts Facts, LossSummary? Money, ModeSummary Mode,
    TriggerSuggestion Trigger, Change? Linked, IReadOnlyList<TimelineLine> Timeline, KnownNames Known)
{
    /// <summary>When its service itself recovered; null where nothing covers it.</summary>
    public OwnRecovery? Own { get; init; }

    /// <summary>The incident of another source that it seems to be; null where none is.</summary>
    public IncidentTwin? Twin { get; init; }

    /// <summary>The incident that stands for it; null where none does.</summary>
    public Incident? Original { get; init; }

    public IReadOnlyList<Finding> Findings => Facts.Findings;
}

/// <summary>An estimate of money in words.</summary>
public sealed record LossSummary(double Amount, string Brief, string Exact, MoneyBasis Basis, bool StillOpen)
{
    public static LossSummary Of(IncidentMoney loss, MoneyWords money) =>
        new(loss.Amount, money.Brief(loss.Amount), money.Exact(loss.Amount), loss.Basis, loss.StillOpen);

    /// <summary>What it stands on.</summary>
    public string Stands =>
        Basis == MoneyBasis.RevenueAtRisk
            ? "revenue at risk of its journey, an estimate"
            : "minutes of downtime at the confirmed cost, an estimate";
}

/// <summary>The failure mode of an incident.</summary>
/// <param name="Id">The kept one's id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Reason">Why the incident belongs to it, in words.</param>
/// <param name="Occurrences">How many of its incidents count, all times.</param>
/// <param name="Earlier">Those before this incident, the latest first.</param>
/// <param name="IsRepeat">One of them lies within the look-back.</param>
public sealed record ModeSummary(long Id, string Title, string Reason, int Occurrences, IReadOnlyList<Incident> Earlier, bool IsRepeat);
