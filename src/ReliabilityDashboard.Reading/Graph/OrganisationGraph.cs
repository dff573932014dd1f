using ReliabilityDashboard.Domain.Breakers;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.History;

namespace ReliabilityDashboard.Reading.Graph;

/// <summary>The dependency graph at one moment with all that its answers are computed from.</summary>
/// <param name="Question">Graph, history, traffic and what journeys are worth.</param>
/// <param name="History">The history that it was read with.</param>
/// <param name="Credit">Which protection is believed in it.</param>
public sealed record OrganisationGraph(BreakerQuestion Question, OrganisationHistory History, ProtectionCredit Credit)
{
    public DependencyGraph Graph => Question.Graph;

    /// <summary>The call of two names or aliases, by number; null where there is none.</summary>
    public int? Call(string caller, string callee) => Graph.Number(new CallName(NameOf(caller), NameOf(callee)));

    /// <summary>The name that a name or an alias means; what nobody knows as it is.</summary>
    public string NameOf(string name) => History.Names.ServiceNamed(name) ?? name;

    /// <summary>The spread of a failure of a node.</summary>
    public ModelledBlast Blast(string name) => ModelledBlastRadius.Of(name, Graph, Question.Requests);
}
