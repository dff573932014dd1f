using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Releases;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.Crashes;
using static ReliabilityDashboard.Reading.Tests.Organisation;
using static TestDatabases.DatabaseBench;

namespace ReliabilityDashboard.Reading.Tests.Releases;

[EitherDatabase]
public sealed class ReleaseReaderTests
{
    [Fact]
    public async Task A_release_is_told_with_how_fast_it_was_taken_and_what_began_around_it()
    {
        await using var organisation = await OpenAsync("2026-06-20");
        await ChangesAsync(
            organisation, Made("r-0", "2026-06-01T08:00Z", "web 1.0"), Made("r-1", "2026-06-10T08:00Z", "web 1.1", ChangeResult.RolledBack),
            Made("c-1", "2026-06-12T08:00Z", "pool of 20", kind: ChangeKind.Configuration), Made("r-2", "2026-06-28T08:00Z", "web 1.2"));
        foreach (var (day, share) in new[] { (9, 0), (10, 20), (11, 60), (12, 95) })
        {
            await organisation.SessionsAsync($"2026-06-{day:00}T09:00Z", 1_000 - 10 * share, 1, release: "1.0");
            if (share > 0) await organisation.SessionsAsync($"2026-06-{day:00}T10:00Z", 10 * share, 0, release: "1.1");
        }
        await organisation.SessionsAsync("2026-06-12T11:00Z", 77, 0);
        await organisation.IncidentsAsync(
            (one, names) =>
                (one.StartedAt, one.ServiceId, one.ChangeId, one.ChangeBy) =
                    (At("2026-06-10T08:20Z"), names.Service("web"), "r-1", SetBy.Source),
            (one, names) => (one.StartedAt, one.ServiceId) = (At("2026-06-16"), names.Service("web")),
            (one, names) => (one.StartedAt, one.ServiceId) = (At("2026-06-11"), names.Service("other")));

        var facts = (await FindAsync(organisation, "WEB", "1.1")).Facts!;

        Assert.Equal(("web", "1.1", ChangeResult.RolledBack), (facts.Service, facts.Release, facts.Ended));
        Assert.Equal(At("2026-06-10T08:00Z"), facts.Begin);
        Assert.Equal((1, 2, 77L), (facts.Adoption!.DaysTo(0.5), facts.Adoption.DaysTo(0.9), facts.Adoption.Unnamed));
        Assert.Equal(("1.0", true, Verdict.Running), (facts.Before!.Span.Release, facts.IsNewest, facts.Result!.Verdict));
        Assert.Equal(
            [(At("2026-06-10T08:20Z"), (SetBy?)SetBy.Source), (At("2026-06-16"), null)],
            facts.Incidents.Select(one => (one.Incident.StartedAt, one.Named)));
        Assert.Equal(["r-1", "c-1"], facts.Changes.Select(one => one.Change.ExternalId));
        Assert.Equal((true, true), (facts.Changes[0].IsOwn, facts.Changes[0].Followed));
        Assert.Equal(
            "It came out on 10 Jun 2026 and had half of the sessions after 1 day. 100\u202F% of its sessions were crash-free "
                + "(99.82\u202F% in 1.0); no verdict while it is the newest.",
            ReleaseWords.Lede(facts, ReportingCalendar.Utc));
    }

    [Fact]
    public async Task Two_releases_are_judged_by_their_own_weeks_once_both_have_enough()
    {
        await using var organisation = await OpenAsync("2026-12-01");
        // Nine whole weeks each, in the same time of the year: each week counts for its own release.
        for (var week = 0; week < 9; week++)
        {
            var day = At("2026-01-05").AddDays(7 * week);
            await organisation.SessionsAsync($"{day:yyyy-MM-dd}T00:00Z", 10_000, 100 + week, release: "1.0");
            await organisation.SessionsAsync($"{day.AddDays(7):yyyy-MM-dd}T01:00Z", 10_000, 10 + week, release: "1.1");
        }
        await organisation.SessionsAsync("2026-03-09T02:00Z", 10_000, 100, release: "1.0");
        await organisation.SessionsAsync("2026-03-15T01:00Z", 10_000, 10, release: "1.1");
        await organisation.SessionsAsync("2026-04-01T01:00Z", 10, 0, release: "1.2");

        var facts = (await FindAsync(organisation, "web", "1.1")).Facts!;
        var newest = (await FindAsync(organisation, "web", "1.2")).Facts!;

        Assert.Equal((Verdict.Higher, 9L, 9L), (facts.Result!.Verdict, facts.Result.N, facts.Result.PreviousN));
        Assert.Null(ReleaseWords.WithoutVerdict(facts));
        Assert.Equal("No verdict: it is the newest release, and its figures still move.", ReleaseWords.WithoutVerdict(newest));
    }

    [Fact]
    public async Task Only_a_crash_that_nothing_shows_before_the_release_was_first_seen_in_it()
    {
        await using var organisation = await OpenAsync("2026-06-20");
        await CrashesAsync(
            organisation, ("old", "2026-05-01", "1.0"), ("old", "2026-06-11", "1.1"), ("new", "2026-06-12", "1.1"),
            ("new", "2026-06-13", "1.1"), ("new", "2026-06-14", "1.2"));

        var facts = (await FindAsync(organisation, "web", "1.1")).Facts!;

        var only = Assert.Single(facts.NewCrashes);
        Assert.Equal(("new", 2L, 3L, 2), (only.Title, only.Crashes, only.Everywhere, facts.Crashes.Count));
        Assert.Null(ReleaseWords.Reach(facts, ReportingCalendar.Utc));
        Assert.Null(facts.Now);
        Assert.Equal("Crash records begin on 1 May 2026: what is first seen here may be older.",
            ReleaseWords.Reach(facts with { Begin = At("2026-05-10") }, ReportingCalendar.Utc));
    }

    [Fact]
    public async Task A_service_or_release_that_there_is_not_is_told_with_those_that_there_are()
    {
        await using var organisation = await OpenAsync("2026-06-20");
        await ChangesAsync(organisation, Made("r-1", "2026-06-10T08:00Z", "web 1.1"));
        await organisation.SessionsAsync("2026-06-12T09:00Z", 10, 0, release: "1.2");

        Assert.Equal("There is no service “ghost”, or no longer.", (await FindAsync(organisation, "ghost", "1.1")).Missing);
        var reply = await FindAsync(organisation, "web", new string('x', 300));
        Assert.StartsWith("No session, crash or change of “web” names a release “xxx", reply.Missing, StringComparison.Ordinal);
        Assert.Equal(["1.2", "1.1"], reply.Others);
    }

    private static Task<ReleaseReply> FindAsync(Organisation organisation, string service, string release) =>
        organisation.Get<ReleaseReader>().FindAsync(service, release, Cancel);

    private static ChangeEntity Made(
        string id, string at, string title, ChangeResult? result = null, ChangeKind kind = ChangeKind.Release) =>
        new() { Source = "files", ExternalId = id, At = At(at), Kind = kind, Title = title, Result = result };

    private static Task ChangesAsync(Organisation organisation, params ChangeEntity[] changes) =>
        organisation.WriteAsync(
            (context, names) =>
            {
                foreach (var change in changes)
                {
                    change.ServiceId = names.Service("web");
                    context.Changes.Add(change);
                }
                return Task.CompletedTask;
            });

    private static Task CrashesAsync(Organisation organisation, params (string Title, string At, string Release)[] crashes) =>
        organisation.WriteAsync(
            (context, names) =>
            {
                var groups = crashes.Select(crash => crash.Title).Distinct().ToList();
                context.CrashGroups.AddRange(
                    groups.Select((title, index) => new CrashGroupEntity { Id = index + 1, Key = title, Title = title }));
                context.Crashes.AddRange(
                    crashes.Select((crash, index) => new CrashEntity
                    {
                        Source = "files",
                        ExternalId = $"c{index}",
                        At = At(crash.At),
                        ServiceId = names.Service("web")!.Value,
                        Release = crash.Release,
                        CrashGroupId = groups.IndexOf(crash.Title) + 1,
                    }));
                return Task.CompletedTask;
            });
}
