using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Sessions;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;

namespace ReliabilityDashboard.Reading.Releases;

/// <summary>Tells all that is known of one release of a service.</summary>
public sealed class ReleaseReader(
    ServiceListQuery services, ReleaseDayQuery days, ReleaseCrashQuery crashes, CrashOccurrenceQuery occurrences,
    ReleaseSurroundings around, HistoryCache cache, MetricBounds bounds, AnswerCache answers, ReportingCalendar calendar, TimeProvider time)
{
    // As an app takes some weeks to reach the phones, and is never quite gone from them.
    private const int MostDays = 60, FewestDays = 14, DaysBefore = 3, MostOthers = 5;

    /// <summary>The release of a name, of any case; the service by any of its names.</summary>
    public Task<ReleaseReply> FindAsync(string service, string release, CancellationToken cancel) =>
        answers.GetAsync(
            $"release {Question.Of(service, release)}", PartsRead.By<ReleaseReader>(), Kept.ForHalfAMinute,
            () => ReadAsync(service, release, CancellationToken.None), cancel);

    private async Task<ReleaseReply> ReadAsync(string name, string asked, CancellationToken cancel)
    {
        if (await services.FindAsync(name, cancel) is not { } service)
            return new(null, $"There is no service {Typography.Quoted(name)}, or no longer.");
        var history = await cache.GetAsync(cancel);
        var spans = await days.ReleasesAsync(service.Id, cancel);
        var span = spans.FirstOrDefault(one => one.Release == asked)
            ?? spans.FirstOrDefault(one => string.Equals(one.Release, asked, StringComparison.OrdinalIgnoreCase));
        Change[] releases = [.. history.Changes.Where(change => change.Kind == ChangeKind.Release && Is(change.Service, service.Name))];
        Change[] brought = [.. releases.Where(change => change.Brought(span?.Release ?? asked))];
        var release = span?.Release ?? (brought is [var change, ..] ? ReleaseName.Of(change) : asked);
        var groups = await crashes.ReadAsync(service.Id, release, cancel);
        if (span is null && brought.Length == 0 && groups.Count == 0)
            return new(
                null, $"No session, crash or change of {Typography.Quoted(service.Name)} names a release {Typography.Quoted(asked)}.",
                [.. Others(spans, releases)]) { Service = service.Name };
        var begin = Begin(span, brought, groups);
        var drawn = Drawn(begin, span);
        var (now, before) = (await SideAsync(service.Id, span, cancel), await SideAsync(service.Id, Previous(spans, span), cancel));
        var newest = span is not null && spans.All(one => one.First <= span.First);
        var (incidents, changes, ticks) = await around.OfAsync(history, service.Name, begin, brought, drawn, cancel);
        return new(
            new(service.Name, release, begin, brought)
            {
                Now = now,
                Before = before,
                IsNewest = newest,
                Result = now is { Figures.N: > 0 } && before is { Figures.N: > 0 } ? Compare(now, before, newest) : null,
                Drawn = drawn,
                Adoption = span is null
                    ? null
                    : await days.AdoptionAsync(service.Id, release, First(span, begin), calendar.LocalDate(drawn.To.AddTicks(-1)), cancel),
                Bands = (await bounds.ReadAsync(cancel)).CrashFree,
                Crashes = groups,
                FirstCrash = groups.Count == 0 ? null : await occurrences.EarliestAsync(cancel),
                Incidents = incidents,
                Changes = changes,
                Ticks = ticks,
            }) { Service = service.Name };
    }

    private DateTime Begin(ReleaseSpan? span, Change[] brought, IReadOnlyList<ReleaseCrashGroup> groups)
    {
        DateTime? first = span is null ? null : calendar.Midnight(span.First);
        // A change says the minute; sessions say the day.
        if (brought is [var change, ..] && (first is null || calendar.LocalDate(change.At) <= span!.First)) return change.At;
        return first ?? (brought is [var only, ..] ? only.At : groups.Min(group => group.FirstInRelease));
    }

    private Period Drawn(DateTime begin, ReleaseSpan? span)
    {
        var first = calendar.LocalDate(begin);
        var today = calendar.LocalDate(time.GetUtcNow().UtcDateTime);
        var seen = span?.Last ?? first;
        var last = Earliest(Latest(seen, first.AddDays(FewestDays - 1)), first.AddDays(MostDays - 1), Latest(today, first));
        return new(calendar.Midnight(first.AddDays(-DaysBefore)), calendar.Midnight(last.AddDays(1)));

        static DateOnly Latest(DateOnly one, DateOnly other) => one > other ? one : other;
        static DateOnly Earliest(params DateOnly[] days) => days.Min();
    }

    // It may be out for days before the first session names it.
    private DateOnly First(ReleaseSpan span, DateTime begin) => calendar.LocalDate(begin) is var day && day < span.First ? day : span.First;

    private static ReleaseSpan? Previous(IReadOnlyList<ReleaseSpan> spans, ReleaseSpan? span) =>
        span is null ? null : spans.LastOrDefault(one => one.First < span.First);

    private async Task<ReleaseSide?> SideAsync(int service, ReleaseSpan? span, CancellationToken cancel)
    {
        if (span is null) return null;
        var read = await days.OfAsync(service, span.Release, cancel);
        return new(span, read, CrashFreeSessionRate.Of(read, Whole(span)));
    }

    private ComparisonResult Compare(ReleaseSide now, ReleaseSide before, bool newest) =>
        Judgement.Alone(WeeklyRateComparison.Of(Weeks(now), Weeks(before)), allowsVerdict: !newest);

    private IEnumerable<Measured> Weeks(ReleaseSide side) =>
        calendar.WholeWeeks(Whole(side.Span)).Select(week => CrashFreeSessionRate.Of(side.Days, week).Value);

    private Period Whole(ReleaseSpan span) => new(calendar.Midnight(span.First), calendar.Midnight(span.Last.AddDays(1)));

    private static IEnumerable<string> Others(IReadOnlyList<ReleaseSpan> spans, Change[] releases) =>
        spans.Reverse().Select(one => one.Release).Concat(releases.Reverse().Select(ReleaseName.Of))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostOthers);

    private static bool Is(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
