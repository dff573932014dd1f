using ReliabilityDashboard.Domain.Effects;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Storage.Actions;

namespace ReliabilityDashboard.Reading.Effects;

/// <summary>A done improvement with what may be said of what came after it.</summary>
/// <param name="Action">The improvement.</param>
/// <param name="Effect">What came after; null where it is tied to no failure mode and names no place.</param>
/// <param name="Categories">Those it is aimed at: of its incidents and failure modes, else of its advice.</param>
/// <param name="Modes">The failure modes it is tied to, else those of its incidents.</param>
public sealed record ImprovementEffect(
    StoredAction Action, InvestmentEffect? Effect, IReadOnlyList<IncidentCategory> Categories, IReadOnlyList<long> Modes);

/// <summary>How far a failure of what an improvement changed would spread, by the graph of the day before and by that of now.</summary>
/// <param name="Node">What fails: its service, of a call the one that is called.</param>
/// <param name="Before">At the end of the day before it was done.</param>
/// <param name="After">Now.</param>
public sealed record ModelledChange(string Node, ModelledBlast Before, ModelledBlast After);
