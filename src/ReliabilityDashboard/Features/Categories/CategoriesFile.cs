using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Categories;
using ReliabilityDashboard.Reading.Effects;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Categories;

/// <summary>The categories as a file: how much of each, growth, and how far they reach.</summary>
[FileOf(typeof(CategoriesPage))]
public sealed class CategoriesFile(CategoriesLoader loader, ReportingCalendar calendar) : IListFile
{
    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel)
    {
        var view = await loader.LoadAsync(address, cancel);
        IReadOnlyList<CategoryStanding> rows = view.Refused is null ? view.All.Rows : [];
        return Columns(loader.Currency.ToLowerInvariant())
            .File(FileName.Of("categories", address, FileName.Days(view.All.Period, calendar)), rows);
    }

    private static IReadOnlyList<CsvColumn<CategoryStanding>> Columns(string currency) =>
    [
        new("category", row => CategoryNames.Title(row.Category)),
        new("incidents", row => row.Incidents),
        new("share_of_incidents", row => row.Share.Value),
        new("hours", row => row.Hours.Sum),
        new("incidents_with_hours", row => row.Hours.N),
        new("share_of_hours", row => row.Hours.Share),
        new($"money_{currency}", row => row.Money.Sum),
        new("incidents_with_money", row => row.Money.N),
        new("share_of_money", row => row.Money.Share),
        new("two_quarters_before", row => row.Growth?.Before),
        new("last_two_quarters", row => row.Growth?.After),
        new("growth_against_traffic", row => row.Growth?.Relative),
        new("growth_low", row => row.Growth?.Interval?.Low),
        new("growth_high", row => row.Growth?.Interval?.High),
        new("alarm", row => row.Growth?.Alarm),
        new("median_blast_radius", row => row.Blast.Median.Value),
        new("incidents_with_blast_radius", row => row.Blast.N),
    ];
}

/// <summary>Finished improvements by category as a file.</summary>
[FileOf(typeof(CategoriesPage), Part = "improvements")]
public sealed class CategoryImprovementsFile(CategoriesLoader loader) : IListFile
{
    private static readonly IReadOnlyList<CsvColumn<(CategoryStanding Row, ImprovementEffect One)>> Columns =
    [
        new("category", one => CategoryNames.Title(one.Row.Category)),
        new("improvement", one => one.One.Action.Holds.Title),
        new("target", one => one.One.Action.Holds.Target),
        new("done", one => one.One.Action.Holds.Done),
        new("effect", one => one.One.Effect is { } effect ? EffectWords.Of(effect) : null),
        new("weeks_before", one => one.One.Effect?.Rate.Before.Weeks),
        new("incidents_before", one => one.One.Effect?.Rate.Before.Incidents),
        new("weeks_since", one => one.One.Effect?.Rate.After.Weeks),
        new("incidents_since", one => one.One.Effect?.Rate.After.Incidents),
        new("against_all_others", one => one.One.Effect?.Relative?.Ratio),
        new("low", one => one.One.Effect?.Relative?.Interval.Low),
        new("high", one => one.One.Effect?.Relative?.Interval.High),
    ];

    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel)
    {
        var view = await loader.LoadAsync(address, cancel);
        return Columns.File(FileName.Of("improvements-by-category", address), view.Refused is null ? view.All.Improvements() : []);
    }
}
