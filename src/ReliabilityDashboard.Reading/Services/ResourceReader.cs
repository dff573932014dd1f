using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Reading.Services;

/// <summary>Tells how full the resources of services are and where they are heading, the same wherever it is said.</summary>
public sealed class ResourceReader(UtilisationQuery utilisation, ReportingCalendar calendar, TimeProvider time)
{
    private const int ForecastDays = 28;

    /// <summary>Every resource of the last four weeks.</summary>
    public Task<IReadOnlyList<ServiceResource>> ReadAsync(CancellationToken cancel) => ReadAsync(null, cancel);

    /// <summary>Those of one service, by its name.</summary>
    public async Task<IReadOnlyList<ServiceResource>> ReadAsync(string? service, CancellationToken cancel)
    {
        var today = calendar.LocalDate(time.GetUtcNow().UtcDateTime);
        return
        [
            .. from series in await utilisation.SinceAsync(today.AddDays(-ForecastDays), service, cancel)
               let forecast = SaturationForecast.Of(series.Days, today)
               select new ServiceResource(series, new(series.Resource, forecast?.Level ?? series.Days.Max(day => day.P95), forecast)),
        ];
    }
}

/// <summary>A resource of a service.</summary>
/// <param name="Series">Whose it is, and its days.</param>
/// <param name="Standing">How full it is and where it is heading.</param>
public sealed record ServiceResource(UtilisationSeries Series, FullestResource Standing);
