using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.Classification;

/// <summary>What figures by category leave out.</summary>
/// <param name="Incidents">Those of which nobody has said the category.</param>
/// <param name="Suggested">Of them those for which one is suggested; it counts in no figure.</param>
public readonly record struct WaitingCount(int Incidents, int Suggested)
{
    /// <summary>"Unknown: 12 incidents, 7 of them with a suggestion"; null where every category is known.</summary>
    public string? Words => Incidents == 0 ? null
        : $"Unknown: {CountWords.Of(Incidents, "incident")}, " + Suggested switch
        {
            0 => Incidents == 1 ? "without a suggestion" : "none of them with a suggestion",
            _ when Incidents == 1 => "with a suggestion",
            var some when some == Incidents => "all of them with a suggestion",
            var some => $"{Typography.Number(some)} of them with a suggestion",
        };
}
