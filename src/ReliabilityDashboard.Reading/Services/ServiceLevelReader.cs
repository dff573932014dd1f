using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Reading.Services;

/// <summary>Tells how much of what was promised of services and journeys was kept, in the window that people chose.</summary>
public sealed class ServiceLevelReader(
    ServiceDaysQuery days, ServicePromiseQuery promises, HistoryCache cache, AnswerCache answers, MetricBounds bounds,
    ServiceLevelWindowSetting windows, ReportingCalendar calendar, TimeProvider time)
{
    // Rows are asked for by day.
    internal static readonly Period Always =
        new(DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc));

    /// <summary>Those of services by name, over the signals of the local days that the window touches.</summary>
    /// <param name="service">Only of this one; null: of all.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<Func<string, ServiceLevel>> OfServicesAsync(string? service, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var window = (await windows.ReadAsync(cancel)).At(now, calendar);
        var recent = await days.ReadAsync(calendar.LocalDate(window.From), calendar.LocalDate(now), service, latency: false, cancel);
        var promised = await promises.ReadAsync(cancel);
        return name => ServiceLevel.OfService(
            GoldenSignals.Of(recent.TryGetValue(name, out var rows) ? rows : [], Always), promised.GetValueOrDefault(name)?.SlaTarget,
            window, now);
    }

    /// <summary>Those of all journeys, and of the services that have signals or a target: first what uses its budget fastest.</summary>
    public Task<NamedLevels> ReadAsync(CancellationToken cancel) => answers.GetAsync(
        "service levels", PartsRead.By<ServiceLevelReader>(), Kept.ForHalfAMinute, () => MakeAsync(CancellationToken.None), cancel);

    private async Task<NamedLevels> MakeAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var kind = await windows.ReadAsync(cancel);
        var window = kind.At(now, calendar);
        var history = await cache.GetAsync(cancel);
        var limited = (await bounds.ReadAsync(cancel)).Blast.Limited;
        var incidents = history.Incidents.Select(one => one.Incident).ToList();
        var ofServices = await OfServicesAsync(null, cancel);
        var journeys = history.Journeys.Select(journey => new NamedLevel(
            LevelOf.Journey, journey.Name, history.FirstIncident is null
                ? new(window, journey.SlaTarget, Measured.None, 0)
                : ServiceLevel.OfJourney(journey, incidents, history.Catalogue, limited, window, now)));
        var services = history.Services.Select(service => new NamedLevel(LevelOf.Service, service.Name, ofServices(service.Name)))
            .Where(one => one.Level.Target is not null || one.Level.Attained.N > 0);
        return new(
            kind,
            [
                .. journeys.Concat(services).OrderByDescending(one => one.Level.Burn ?? (one.Level.IsMet == false ? double.MaxValue : -1))
                    .ThenBy(one => one.Kind).ThenBy(one => one.Name, StringComparer.OrdinalIgnoreCase),
            ]);
    }
}

/// <summary>Service levels over one window.</summary>
/// <param name="Window">Which.</param>
/// <param name="All">First what uses its budget fastest.</param>
public sealed record NamedLevels(ServiceLevelWindow Window, IReadOnlyList<NamedLevel> All);

/// <summary>The service level of something.</summary>
public sealed record NamedLevel(LevelOf Kind, string Name, ServiceLevel Level);

/// <summary>What has a service level.</summary>
public enum LevelOf { Service, Journey }
