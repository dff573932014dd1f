using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Storage.Journeys;

namespace ReliabilityDashboard.Features.Impact.Journeys;

/// <summary>What the page of journeys shows.</summary>
/// <param name="All">Every journey, by name.</param>
/// <param name="Open">The one whose form is open; null: none.</param>
/// <param name="Currency">Of order values.</param>
public sealed record JourneysView(IReadOnlyList<StoredJourney> All, StoredJourney? Open, string Currency)
{
    /// <summary>What of the address could not be read.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    public MoneyWords Money => new(Currency);

    /// <summary>How many can be said in money.</summary>
    public string Lede
    {
        get
        {
            var valued = All.Count(one => one.Holds is { ConversionRate: not null, AverageOrderValue: not null });
            return All.Count == 0
                ? "No journey is known yet."
                : $"{Typography.Number(valued)} of {CountWords.Of(All.Count, "journey")} have the figures that say losses in money: "
                    + "conversion rate and order value.";
        }
    }
}
