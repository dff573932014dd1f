using MathNet.Numerics.Distributions;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Breakers;

/// <summary>How many hours a failure of each node lasts: (Σ + 5 h̄) / (n + 5), h̄ the mean of all, 1 where no incident has an
/// end.</summary>
public sealed class FailureHours
{
    private const double Borrowed = 5;

    private readonly int nodes;
    private readonly (int? Origin, double Hours)[] failures;

    private FailureHours(int nodes, (int? Origin, double Hours)[] failures) => (this.nodes, this.failures) = (nodes, failures);

    /// <summary>The hours of a stretch of history.</summary>
    /// <param name="graph">Whose nodes fail.</param>
    /// <param name="incidents">Those of the stretch that count; without an end none has hours.</param>
    public static FailureHours Of(DependencyGraph graph, IEnumerable<Incident> incidents) =>
        new(
            graph.Nodes.Count,
            [
                .. from incident in incidents
                   where incident.Hours is not null
                   select (graph.Number(incident.Origin), incident.Hours!.Value),
            ]);

    /// <summary>The hours of each node.</summary>
    public double[] Mean() => Weighted(() => 1);

    /// <summary>The hours of each node as they might be: each incident counts by chance.</summary>
    public double[] Draw(Random random) => Weighted(() => Exponential.Sample(random, 1));

    private double[] Weighted(Func<double> weight)
    {
        var (sums, weights, sum, all) = (new double[nodes], new double[nodes], 0.0, 0.0);
        foreach (var (origin, hours) in failures)
        {
            var counts = weight();
            (sum, all) = (sum + counts * hours, all + counts);
            if (origin is not { } node) continue;
            sums[node] += counts * hours;
            weights[node] += counts;
        }
        var usual = all > 0 ? sum / all : 1;
        return [.. sums.Select((own, node) => (own + Borrowed * usual) / (weights[node] + Borrowed))];
    }
}
