using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics.Matrix;

namespace ReliabilityDashboard.Reading.Matrix;

/// <summary>What is asked of the matrix.</summary>
/// <param name="Of">Incidents or crashes.</param>
/// <param name="Impact">The unit; null: money where any journey has value figures, else score.</param>
/// <param name="Filter">Which records.</param>
/// <param name="Period">When they began.</param>
public sealed record MatrixQuestion(MatrixOf Of, ImpactUnit? Impact, RecordFilter Filter, Period Period)
{
    /// <summary>Reads the two words of an address, of any case; null where a word is given that is none.</summary>
    public static (MatrixOf? Of, ImpactUnit? Impact, bool ImpactKnown) Words(string? of, string? impact) =>
        (of?.ToLowerInvariant() switch { null or "incidents" => MatrixOf.Incidents, "crashes" => MatrixOf.Crashes, _ => null },
         impact?.ToLowerInvariant() switch { "money" => ImpactUnit.Money, "score" => ImpactUnit.Score, _ => null },
         impact?.ToLowerInvariant() is null or "money" or "score");
}
