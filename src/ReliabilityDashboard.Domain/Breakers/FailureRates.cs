using MathNet.Numerics.Distributions;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Breakers;

/// <summary>How often failures begin in each node, a quarter of 91 days. A node that seldom failed borrows from all: a gamma prior by
/// moments, since a count of one or two says little.</summary>
/// <remarks>Robbins, "An Empirical Bayes Approach to Statistics", 1956; the gamma prior of Poisson counts by moments.</remarks>
public sealed class FailureRates
{
    private const double DaysOfQuarter = 91, LeastQuarters = 4 / 13.0, HalfCount = 0.5;
    private const int FewestNodes = 3;

    private readonly double mean, variance;

    private FailureRates(int[] counts, double quarters, int originUnknown)
    {
        (Counts, Quarters, OriginUnknown) = (counts, quarters, originUnknown);
        mean = counts.Length == 0 ? 0 : counts.Average();
        variance = counts.Length < 2 ? 0 : counts.Sum(count => (count - mean) * (count - mean)) / (counts.Length - 1);
        var own = variance > mean ? 1 - mean / variance : 0;
        PerQuarter = [.. counts.Select(count => (IsPooled ? own * count + (1 - own) * mean : count) / quarters)];
    }

    /// <summary>Failures that began in each node.</summary>
    public IReadOnlyList<int> Counts { get; }

    /// <summary>For each node the expected failures of a quarter.</summary>
    public IReadOnlyList<double> PerQuarter { get; }

    /// <summary>Quarters that were looked at.</summary>
    public double Quarters { get; }

    /// <summary>Incidents that name no origin, or none that is known: in no rate.</summary>
    public int OriginUnknown { get; }

    private bool IsPooled => Counts.Count >= FewestNodes && mean > 0;

    /// <summary>The rates of a stretch of history.</summary>
    /// <param name="graph">Whose nodes fail.</param>
    /// <param name="incidents">Those of the stretch that count.</param>
    /// <param name="stretch">From the later of its begin and the first stored incident on, to now.</param>
    public static FailureRates Of(DependencyGraph graph, IEnumerable<Incident> incidents, Period stretch)
    {
        var (counts, unknown) = (new int[graph.Nodes.Count], 0);
        foreach (var incident in incidents)
        {
            if (graph.Number(incident.Origin) is { } origin) counts[origin]++;
            else unknown++;
        }
        return new(counts, Math.Max(LeastQuarters, stretch.Length.TotalDays / DaysOfQuarter), unknown);
    }

    /// <summary>Rates as they might be, for each node.</summary>
    public double[] Draw(Random random)
    {
        if (!IsPooled) return [.. Counts.Select(count => Gamma.Sample(random, count + HalfCount, Quarters))];
        if (variance <= mean)
        {
            var one = Gamma.Sample(random, Counts.Sum() + HalfCount, Counts.Count * Quarters);
            return [.. Counts.Select(_ => one)];
        }
        var (shape, rate) = (mean * mean / (variance - mean), mean / (variance - mean));
        return [.. Counts.Select(count => Gamma.Sample(random, count + shape, Quarters * (1 + rate)))];
    }
}
