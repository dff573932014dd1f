using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Sessions;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics.Answers;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Crash-free sessions and users.</summary>
public sealed class SessionMetrics(SessionScopes scopes, ReportingCalendar calendar) : IMetricSource
{
    private const string Users = "crash-free-users";

    public bool Answers(MetricQuestion question) => question.Metric is "crash-free-sessions" or Users;

    public RecordKind Records => RecordKind.Sessions;

    public async Task<OrRefusal<MetricSeries>> ReadAsync(MetricQuestion question, ComparedPeriod periods, CancellationToken cancel)
    {
        var current = await scopes.OfAsync(question.Filter, periods.Current, cancel);
        var previous = question.Compare is null ? null : await scopes.OfAsync(question.Filter, periods.Previous, cancel);
        if ((current.Refusal ?? previous?.Refusal) is { } refusal) return refusal;
        return question.Metric == Users
            ? OfUsers(periods, current.Value!.Users, previous?.Value?.Users ?? [])
            : OfSessions(periods, current.Value!.Sessions, previous?.Value?.Sessions ?? []);
    }

    private MetricSeries OfSessions(ComparedPeriod periods, IReadOnlyList<SessionSums> current, IReadOnlyList<SessionSums> previous)
    {
        var (here, before) = (Placed(current), Placed(previous));
        return new(
            period => new CrashFreeSessionFields(
                CrashFreeSessionRate.Of((Belongs(period, periods) ? here : before).Inside(period), period)),
            compared =>
                WeeklyRateComparison.Sessions(current.Concat(previous.Where(sum => sum.Start < compared.Current.From)), compared, calendar)
        );

        static PlacedRecords<SessionSums> Placed(IEnumerable<SessionSums> sums) => new(sums, sum => sum.Start);
    }

    private MetricSeries OfUsers(ComparedPeriod periods, IReadOnlyList<UserRow> current, IReadOnlyList<UserRow> previous)
    {
        var (here, before) = (Placed(current), Placed(previous));
        var basis = CrashFreeUsers.BasisOf(current, periods.Current, calendar);
        // Both sides count the same thing; where there is nothing now, the other side speaks for itself.
        var basisBefore = basis ?? CrashFreeUsers.BasisOf(previous, periods.Previous, calendar);
        return new(
            period =>
                Belongs(period, periods)
                    ? new CrashFreeUserFields(CrashFreeUsers.Of(here.Inside(period), period, calendar, basis))
                    : new CrashFreeUserFields(CrashFreeUsers.Of(before.Inside(period), period, calendar, basisBefore)),
            compared =>
                WeeklyRateComparison.Users(
                    current.Concat(previous.Where(row => row.Start < compared.Current.From)), compared, calendar, basis)
        );

        static PlacedRecords<UserRow> Placed(IEnumerable<UserRow> rows) => new(rows, row => row.Start);
    }

    // Whatever is asked is the previous period itself or lies inside the current one.
    private static bool Belongs(Period asked, ComparedPeriod periods) => asked != periods.Previous;
}
