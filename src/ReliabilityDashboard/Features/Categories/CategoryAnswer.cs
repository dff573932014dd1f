using System.Globalization;
using System.Text.Json.Serialization;
using ReliabilityDashboard.Domain.Effects;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Categories;
using ReliabilityDashboard.Reading.Effects;

namespace ReliabilityDashboard.Features.Categories;

/// <summary>What every category of failure is to the organisation. Shares are fractions.</summary>
/// <param name="From">Of the period.</param>
/// <param name="To">Of the period.</param>
/// <param name="Growing">What growth compares: the last two complete quarters with the two before.</param>
/// <param name="Items">The five, and those without a category last.</param>
public sealed record CategoriesAnswer(
    DateTime From, DateTime To, CategoriesAnswer.Halves Growing, IReadOnlyList<CategoriesAnswer.Item> Items)
{
    /// <summary>Incidents of the period that a filter by trigger leaves out because it is only suggested for them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? SuggestedLeftOut { get; init; }

    /// <param name="EarlierFrom">Start of the earlier half year.</param>
    /// <param name="From">Its end, and the start of the later one.</param>
    /// <param name="To">Its end.</param>
    /// <param name="Traffic">What failures are set against: sessions or requests; null without either.</param>
    public sealed record Halves(DateTime EarlierFrom, DateTime From, DateTime To, TrafficKind? Traffic);

    /// <param name="Category">The category; null: nobody said it.</param>
    /// <param name="Share">Of the incidents of the period.</param>
    /// <param name="N">Incidents of the period.</param>
    /// <param name="Incidents">How many are of it.</param>
    /// <param name="Hours">How long they lasted.</param>
    /// <param name="Money">What they are estimated to have cost.</param>
    /// <param name="BlastRadius">How far they reached.</param>
    /// <param name="Growth">Against traffic; null without a category, and where it cannot be told.</param>
    /// <param name="Improvements">Finished ones that are aimed at it, the newest first.</param>
    /// <param name="Debt">Open debt that feeds it; null as long as there is no register.</param>
    public sealed record Item(
        IncidentCategory? Category, double? Share, long N, long Incidents, Sum Hours, Sum Money, Reach BlastRadius, Grown? Growth,
        IReadOnlyList<Improvement> Improvements, int? Debt);

    /// <param name="Value">The sum; null where none is known.</param>
    /// <param name="Share">Its part of that of all categories.</param>
    /// <param name="N">Incidents of which it is known.</param>
    public sealed record Sum(double? Value, double? Share, long N);

    /// <param name="Median">Median share.</param>
    /// <param name="P90">Ninetieth percentile.</param>
    /// <param name="N">Incidents with a share.</param>
    public sealed record Reach(double? Median, double? P90, long N);

    /// <param name="Ratio">Growth of the incidents a week over that of traffic; null from none.</param>
    /// <param name="Low">Lower end of its interval.</param>
    /// <param name="High">Upper end; null where it is open.</param>
    /// <param name="Level">Of the interval.</param>
    /// <param name="IncidentsRatio">Growth of the incidents a week.</param>
    /// <param name="TrafficRatio">Growth of traffic a week.</param>
    /// <param name="Before">Incidents of the earlier half year's whole weeks.</param>
    /// <param name="After">Of the later one's.</param>
    /// <param name="Alarm">The whole interval lies above 1.</param>
    public sealed record Grown(
        double? Ratio, double? Low, double? High, double Level, double? IncidentsRatio, double TrafficRatio, long Before, long After,
        bool Alarm);

    /// <param name="Id">Of the action.</param>
    /// <param name="Title">What was done.</param>
    /// <param name="Done">When.</param>
    /// <param name="Verdict">What came after; null where it names nothing that can be counted.</param>
    public sealed record Improvement(string Id, string Title, DateOnly? Done, EffectVerdict? Verdict);

    public static CategoriesAnswer Of(CategoryStandings all) => new(
        all.Period.From, all.Period.To,
        new(all.Growing.Earlier.From, all.Growing.Later.From, all.Growing.Later.To, all.TrafficOf),
        [.. all.Rows.Select(row => Of(row, all.Incidents))])
    {
        SuggestedLeftOut = all.SuggestedLeftOut,
    };

    private static Item Of(CategoryStanding row, long n) => new(
        row.Category, row.Share.Value, n, row.Incidents, Of(row.Hours), Of(row.Money),
        new(row.Blast.Median.Value, row.Blast.P90.Value, row.Blast.N),
        row.Growth is { Interval: { } interval, Traffic: { } traffic } growth
            ? new(
                growth.Relative, interval.Low, interval.High, Level, growth.Incidents, traffic, growth.Before, growth.After, growth.Alarm)
            : null,
        [.. row.Improvements.Select(Of)], Debt: null);

    private const double Level = 0.95;

    private static Sum Of(CategorySum sum) => new(sum.Sum, sum.Share, sum.N);

    private static Improvement Of(ImprovementEffect one) => new(
        one.Action.Id.ToString(CultureInfo.InvariantCulture), one.Action.Holds.Title ?? "", one.Action.Holds.Done, one.Effect?.Verdict);
}
