using ReliabilityDashboard.Charts.Graphs;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Reading.Map;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Map;

/// <summary>What the page of the map shows.</summary>
/// <param name="Map">The part of the graph.</param>
/// <param name="Question">What it answers.</param>
/// <param name="Label">The period's name.</param>
/// <param name="Choices">What can be filtered by.</param>
/// <param name="Money">Of the reporting currency.</param>
public sealed record MapView(GraphMap Map, MapQuestion Question, string Label, FilterChoices Choices, MoneyWords Money)
{
    /// <summary>Which protection is believed where an address says nothing.</summary>
    public ProtectionCredit UsualCredit { get; init; }

    /// <summary>What it would change if only proven protection held.</summary>
    public required CreditWorlds Worlds { get; init; }

    /// <summary>What is drawn.</summary>
    public required GraphFigure Figure { get; init; }

    /// <summary>What of the address could not be read or answered.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    public bool HasGraph => Map.Facts.Graph.Nodes.Count > 0;
}
