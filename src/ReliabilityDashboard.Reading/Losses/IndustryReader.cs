using ReliabilityDashboard.Domain.Losses;
using ReliabilityDashboard.Reading.Settings;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Reading.Losses;

/// <summary>The published figures of the industry, each with what a person confirmed of it.</summary>
public sealed class IndustryReader(SettingReader settings)
{
    /// <summary>All of them, in the order in which they are offered.</summary>
    public async Task<IReadOnlyList<HeldFigure>> ReadAsync(CancellationToken cancel)
    {
        var found = new List<HeldFigure>();
        foreach (var figure in IndustryFigure.All)
        {
            var set = await settings.FindAsync(KeyOf(figure), cancel);
            found.Add(new(figure, set?.As<double?>(), set?.SetBy, set?.SetAt));
        }
        return found;
    }

    /// <summary>Where a confirmed one is kept: what figures are reckoned with has a place of its own.</summary>
    public static string KeyOf(IndustryFigure figure) => figure.Id switch
    {
        IndustryFigure.CostPerMinute => SettingKeys.DowntimeCostPerMinute,
        IndustryFigure.BreakerReduction => SettingKeys.ProtectionWorks,
        _ => SettingKeys.IndustryFigure(figure.Id),
    };
}

/// <summary>A published figure and what a person confirmed of it.</summary>
/// <param name="Figure">As published.</param>
/// <param name="Confirmed">The value that counts; null: nobody confirmed one.</param>
/// <param name="SetBy">Who did.</param>
/// <param name="SetAt">When, UTC.</param>
public sealed record HeldFigure(IndustryFigure Figure, double? Confirmed, string? SetBy, DateTime? SetAt);
