using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Dependencies;

namespace ReliabilityDashboard.Reading.Map;

/// <summary>Chooses what of the dependency graph is shown.</summary>
public sealed class MapReader(MapFactsReader facts)
{
    /// <summary>The part of the graph of now that is asked for.</summary>
    /// <param name="question">Which part.</param>
    /// <param name="period">Of incidents.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<GraphMap> ReadAsync(MapQuestion question, Period period, CancellationToken cancel)
    {
        var believed = await facts.ReadAsync(question.Credit, period, cancel);
        return MapChoice.Of(believed, await facts.ReadAsync(question.Credit.Other(), period, cancel), question, period);
    }
}
