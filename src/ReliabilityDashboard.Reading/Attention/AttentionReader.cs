using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Findings;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Reading.Attention;

/// <summary>Reads what the rules of attention look at.</summary>
public sealed class AttentionReader(
    IncidentScopes incidents,
    FindingReader findings,
    PostMortemFactQuery postMortems,
    UtilisationQuery utilisation,
    MetricBounds bounds,
    ReportingCalendar calendar,
    TimeProvider time
)
{
    private const int LookBackDays = 28;

    public async Task<IReadOnlyList<AttentionItem>> ReadAsync(
        RecordFilter filter, Period period, IReadOnlyList<MatrixRow> ranked, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var scope = await incidents.OfAsync(filter, cancel);
        var since = period.From < now ? new Period(period.From, now) : new Period(now, now);
        var shown = scope.Incidents.Select(incident => incident.Id).ToHashSet();
        var reports = await postMortems.ReadAsync(cancel);
        return AttentionRules.Of(
            new(
                now, since, $"since {PeriodNames.Date(calendar.LocalDate(since.From))}",
                [.. scope.Incidents.Where(incident => incident.Counts)],
                await findings.ReadAsync(filter, since, cancel),
                scope.History.FailureModes.ToDictionary(mode => mode.Key, mode => mode.Value.Title), ranked,
                filter.IsAll ? reports : [.. reports.Where(report => report.Incidents.Any(shown.Contains))],
                await ResourcesAsync(filter, scope.History, now, cancel),
                (await bounds.ReadAsync(cancel)).Saturation)
        );
    }

    private async Task<IReadOnlyList<ResourceForecast>> ResourcesAsync(
        RecordFilter filter, OrganisationHistory history, DateTime now, CancellationToken cancel)
    {
        var today = calendar.LocalDate(now);
        var series = await utilisation.SinceAsync(today.AddDays(-LookBackDays), cancel);
        var passes = ResourceDimensions.InMemory.Passing(history.Names.Resolve(filter));
        return
        [
            .. from one in series
               where passes(one)
               let forecast = SaturationForecast.Of(one.Days, today)
               where forecast is not null
               select new ResourceForecast(one.Service, one.Resource, forecast),
        ];
    }
}
