using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Reading.Changes;

/// <summary>How much changes hurt, in a period and filter.</summary>
public sealed class ChangeEffectReader(ChangeScopes scopes, ReportingCalendar calendar, TimeProvider time)
{
    public async Task<ChangeEffectFigures> ReadAsync(RecordFilter filter, Period period, CancellationToken cancel)
    {
        var scope = await scopes.OfAsync(filter, cancel);
        var now = time.GetUtcNow().UtcDateTime;
        // Before both were known there is no hour without them.
        var known = new[] { period.From, scope.FirstStored ?? now, scope.History.FirstIncident ?? now }.Max();
        return ChangeEffect.Of(
            scope.Changes, scope.History.Incidents.Select(one => one.Incident).Where(one => one.Counts),
            new(known, new[] { known, period.To < now ? period.To : now }.Max()), calendar, now);
    }
}
