using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Losses;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.History;

namespace ReliabilityDashboard.Reading.Losses;

/// <summary>What is asked of losses.</summary>
/// <param name="By">What they are told by.</param>
/// <param name="Filter">Which incidents.</param>
/// <param name="Period">When they began.</param>
public sealed record ImpactQuestion(ImpactBy By, RecordFilter Filter, Period Period);

/// <summary>What incidents of a period are estimated to have put at risk.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Rows">The dearest first; those without money behind them, the most incidents first.</param>
/// <param name="All">Of all incidents together, each once.</param>
/// <param name="Incidents">Those that count, the dearest first.</param>
/// <param name="Money">Of each that has any, by our id.</param>
/// <param name="History">That it was read from.</param>
public sealed record ImpactAnswer(
    ImpactQuestion Question, IReadOnlyList<ImpactRow> Rows, ImpactSum All, IReadOnlyList<Incident> Incidents,
    IReadOnlyDictionary<long, IncidentMoney> Money, OrganisationHistory History)
{
    /// <summary>How many incidents a filter by trigger leaves out because it is only suggested for them; null where nobody filters by
    /// it.</summary>
    public int? SuggestedLeftOut { get; init; }

    /// <summary>Some incidents are of several rows, so the rows come to more than all together.</summary>
    public bool Overlaps => Rows.Sum(row => row.Sum.Incidents) > All.Incidents;
}

/// <summary>One of what losses are told by.</summary>
/// <param name="Key">A name, a word, or the id of a failure mode; <c>unknown</c> of incidents that bear none.</param>
/// <param name="Title">As people read it.</param>
/// <param name="Sum">Of its incidents.</param>
public sealed record ImpactRow(string Key, string Title, ImpactSum Sum);
