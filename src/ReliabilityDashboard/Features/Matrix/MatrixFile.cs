using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Matrix;

/// <summary>The failure modes of the matrix as a file, the weightiest first, those without a figure at its end.</summary>
[FileOf(typeof(MatrixPage))]
public sealed class MatrixFile(MatrixLoader loader, ReportingCalendar calendar, TimeProvider time) : IListFile
{
    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel)
    {
        var view = await loader.LoadAsync(address with { Others = new([.. address.Others.Where(other => other.Key != "mode")]) }, cancel);
        var days = FileName.Days(address.Period(calendar, time.GetUtcNow().UtcDateTime).Period, calendar);
        return Columns(view.Answer.Figures?.Unit)
            .File(FileName.Of("failure-modes", address, days), view.Rows.Concat(view.WithoutValue));
    }

    private IReadOnlyList<CsvColumn<MatrixRow>> Columns(ImpactUnit? unit)
    {
        var impact = unit == ImpactUnit.Money ? $"loss_{loader.Currency.ToLowerInvariant()}" : "score";
        return
        [
            new("failure_mode", row => row.Group),
            new("title", row => row.Title),
            new("quadrant", row => row.Quadrant is { } quadrant ? MatrixWords.Name(quadrant) : null),
            new("category", row => row.Category is { } category ? CategoryNames.Title(category) : null),
            new("times", row => row.Occurrences),
            new("per_week", row => row.FrequencyPerWeek),
            new($"{impact}_each", row => row.Impact),
            new($"{impact}_in_all", row => row.Total),
            new("assumed", row => row.Assumed),
        ];
    }
}
