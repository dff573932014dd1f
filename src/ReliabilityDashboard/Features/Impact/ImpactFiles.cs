using ReliabilityDashboard.Domain.Losses;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Impact;

/// <summary>Revenue at risk as a file, in the reporting currency.</summary>
[FileOf(typeof(ImpactPage))]
public sealed class ImpactFile(ImpactLoader loader, ReportingCalendar calendar, TimeProvider time) : IListFile
{
    private static readonly IReadOnlyList<CsvColumn<ImpactRow>> Columns =
    [
        new("key", row => row.Key),
        new("title", row => row.Title),
        new("incidents", row => row.Sum.Incidents),
        new("n", row => row.Sum.N),
        new("revenue_at_risk", row => row.Sum.RevenueAtRisk),
        new("per_incident", row => row.Sum.PerIncident),
        new("per_hour", row => row.Sum.PerHour),
        new("by_figures", row => row.Sum.ByFigures.Amount),
        new("by_minute", row => row.Sum.ByMinute.Amount),
        new("still_open", row => row.Sum.StillOpen),
        new("response_cost", row => row.Sum.ResponseCost),
        new("responder_hours", row => row.Sum.ResponderHours.Value),
    ];

    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel)
    {
        var days = FileName.Days(address.Period(calendar, time.GetUtcNow().UtcDateTime).Period, calendar);
        var view = await loader.LoadAsync(address, cancel);
        return Columns.File(FileName.Of("impact", address, days), view.Answer?.Rows ?? []);
    }
}

/// <summary>Service levels as a file. Shares are fractions.</summary>
[FileOf(typeof(ImpactPage), Part = "levels")]
public sealed class LevelsFile(ImpactLoader loader) : IListFile
{
    private static readonly IReadOnlyList<CsvColumn<NamedLevel>> Columns =
    [
        new("kind", one => LevelWords.Of(one.Kind)),
        new("name", one => one.Name),
        new("from", one => one.Level.Window.From),
        new("to", one => one.Level.Window.To),
        new("target", one => one.Level.Target),
        new("attained", one => one.Level.Attained.Value),
        new("n", one => one.Level.Attained.N),
        new("minutes_left", one => one.Level.MinutesLeft),
        new("burn", one => one.Level.Burn),
        new("incidents_without_share", one => one.Level.WithoutShare),
    ];

    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel) =>
        Columns.File(FileName.Of("service-levels", address), (await loader.LoadAsync(address, cancel)).Levels.All);
}

/// <summary>Firefighting shares as a file. Shares are fractions.</summary>
[FileOf(typeof(ImpactPage), Part = "firefighting")]
public sealed class FirefightingFile(ImpactLoader loader, ReportingCalendar calendar) : IListFile
{
    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel)
    {
        CsvColumn<FirefightingShare>[] columns =
        [
            new("team", one => one.Team),
            new("quarter", one => ProtectedWords.Word(calendar, calendar.LocalDate(one.Quarter.From))),
            new("running", one => one.IsRunning),
            new("share", one => one.Share.Value),
            new("n", one => one.Share.N),
            new("without_hours", one => one.WithoutHours),
            new("responder_hours", one => one.Hours),
            new("team_size", one => one.TeamSize),
        ];
        return columns.File(FileName.Of("firefighting", address), (await loader.LoadAsync(address, cancel)).Firefighting);
    }
}

/// <summary>Protected revenue by quarter as a file, in the reporting currency.</summary>
[FileOf(typeof(ImpactPage), Part = "protected")]
public sealed class ProtectedFile(ImpactLoader loader, ReportingCalendar calendar) : IListFile
{
    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel)
    {
        CsvColumn<ProtectedQuarter>[] columns =
        [
            new("quarter", one => ProtectedWords.Word(calendar, one.First)),
            new("expected", one => one.Protected?.Expected),
            new("lost", one => one.Protected?.Observed),
            new("protected", one => one.Protected?.Value),
            new("low", one => one.Protected?.Interval.Low),
            new("high", one => one.Protected?.Interval.High),
            new("sessions", one => one.Sums.Sessions),
            new("n", one => one.Sums.N),
            new("without_money", one => one.Sums.WithoutMoney),
        ];
        return columns.File("protected-revenue", (await loader.LoadAsync(address, cancel)).Protected.Quarters);
    }
}
