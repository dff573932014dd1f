using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Advice;
using ReliabilityDashboard.Reading.Effects;
using ReliabilityDashboard.Reading.Findings;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Storage.Filters;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Reading.Attention;

/// <summary>Reads what the rules of attention look at.</summary>
public sealed class AttentionReader(
    IncidentScopes incidents,
    FindingReader findings,
    PostMortemFactQuery postMortems,
    ResourceReader resources,
    AdviceReader advice,
    EffectReader effects,
    MetricBounds bounds,
    ReportingCalendar calendar,
    TimeProvider time
)
{
    private static readonly MemoryFilter<AdviceTarget> Targets = new(
        new Dictionary<Dimension, Func<AdviceTarget, IEnumerable<string?>>>
        {
            [Dimension.Service] = Named, [Dimension.Team] = Named,
        });

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
                await ResourcesAsync(filter, scope.History, cancel), await AdviceAsync(filter, scope.History, cancel),
                (await bounds.ReadAsync(cancel)).Saturation)
            {
                Built =
                [
                    .. (await effects.ReadAsync(cancel)).Values.Where(one => one.Modes.Count > 0)
                        .Select(one => new BuiltAgainst(one.Modes, calendar.Midnight(one.Action.Holds.Done!.Value.AddDays(1)))),
                ],
            }
        );
    }

    private static IEnumerable<string?> Named(AdviceTarget target) =>
        new[] { target.Service, target.Caller, target.Callee }.Where(name => name is not null);

    private async Task<IReadOnlyList<ServiceResource>> ResourcesAsync(
        RecordFilter filter, OrganisationHistory history, CancellationToken cancel)
    {
        var passes = ResourceDimensions.InMemory.Passing(history.Names.Resolve(filter));
        return [.. (await resources.ReadAsync(cancel)).Where(one => passes(one.Series))];
    }

    private async Task<IReadOnlyList<PatternAdvice>> AdviceAsync(
        RecordFilter filter, OrganisationHistory history, CancellationToken cancel)
    {
        var passes = Targets.Passing(history.Names.Resolve(filter));
        return
        [
            .. (await advice.ReadAsync(cancel)).Where(one => one.State == AdviceState.New).Select(one => one.Found)
                .Where(one => passes(one.Target)),
        ];
    }
}
