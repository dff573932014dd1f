using ReliabilityDashboard.Domain.Breakers;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Reading.Breakers;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Reading.Tests.Breakers;

[EveryDatabase]
public sealed class BreakerKeepingTests : IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private static readonly DateTime Now = Organisation.At("2026-10-05T12:00:00Z");
    private Organisation organisation = null!;

    private BreakerKeeping Keeping => organisation.Get<BreakerKeeping>();

    public async ValueTask InitializeAsync()
    {
        organisation = await Organisation.OpenAsync("2026-10-05T12:00:00Z");
        await organisation.SaveAsync(Service(1, "web"), Service(2, "pay"), Service(3, "ledger"));
        await organisation.SaveAsync(Call(1, 2), Call(2, 3));
    }

    public ValueTask DisposeAsync() => organisation.DisposeAsync();

    [Fact]
    public async Task Nobody_waits_and_what_is_missing_is_said()
    {
        Assert.Contains("not computed yet", (await ReadAsync()).Reason, StringComparison.Ordinal);
        Assert.Equal(2, (await Keeping.DueAsync(false, Cancel)).Count);

        await KeepAllAsync();

        var answer = await ReadAsync();
        Assert.Equal("No incident of the last 12 months says where it began.", answer.Reason);
        Assert.Equal((null, null, 0), (answer.Unit, answer.LossPerQuarter, answer.Plan.Count));
        Assert.Empty(await Keeping.DueAsync(false, Cancel));
    }

    [Fact]
    public async Task The_plan_names_calls_with_the_incidents_that_speak_for_them()
    {
        // The ledger fails thrice, twice as far as pay, once to web; the dearest is that which hit most users.
        await FailAsync(1, 10);
        await FailAsync(2, 80, web: true);
        await FailAsync(3, 40);
        await KeepAllAsync();

        var answer = await ReadAsync();

        Assert.Equal((LossUnit.Services, null, 3, 0), (answer.Unit, answer.Samples, answer.N, answer.OriginUnknown));
        var first = Assert.Single(answer.Plan);
        Assert.Equal(("pay", "ledger", "circuit-breaker"), (first.Caller, first.Callee, first.Pattern));
        Assert.Equal(["2", "3", "1"], first.Incidents);
        Assert.Equal(["mode", "fallback"], first.Assumed);
        Assert.InRange(first.RemovesAlone.Value, first.RemovesAlone.Low!.Value, first.RemovesAlone.High!.Value);
        Assert.Equal(answer.Share!.Value, first.RemovesTogether.Value / answer.LossPerQuarter!.Value, 1e-9);
        var other = Assert.Single(answer.TooLittleHistory);
        Assert.Equal(("web", "pay", "2"), (other.Caller, other.Callee, Assert.Single(other.Incidents)));
        // Computed where it is asked for.
        Assert.Equal(first.Callee, Assert.Single((await ReadAsync(most: 1)).Plan).Callee);
    }

    [Fact]
    public async Task It_is_computed_anew_where_something_was_written_and_at_most_once_in_ten_minutes()
    {
        await KeepAllAsync();
        await FailAsync(1, 10);
        Assert.Empty(await Keeping.DueAsync(false, Cancel));
        Assert.Equal(2, (await Keeping.DueAsync(true, Cancel)).Count);

        organisation.Clock.Pass(TimeSpan.FromMinutes(10));
        Assert.Equal(2, (await Keeping.DueAsync(false, Cancel)).Count);
        await KeepAllAsync();
        Assert.Empty(await Keeping.DueAsync(false, Cancel));

        // The months that count go on, too.
        organisation.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(2, (await Keeping.DueAsync(false, Cancel)).Count);
    }

    [Fact]
    public async Task Where_it_fails_the_last_answer_stays_with_the_reason()
    {
        await FailAsync(1, 10);
        await FailAsync(2, 10);
        await KeepAllAsync();
        await organisation.Get<SettingWriter>().SetAsync(SettingKeys.ProtectionWorks, "often", "Ada", Cancel);

        await Assert.ThrowsAnyAsync<Exception>(() => Keeping.KeepAsync(LossUnit.Services, ProtectionCredit.Stated, Cancel));

        var answer = await ReadAsync();
        Assert.Equal("ledger", Assert.Single(answer.Plan).Callee);
        Assert.NotEmpty(answer.Failure!.Reason);
        Assert.Null(answer.Computing);
        // It is tried again, but not at once.
        Assert.Empty(await Keeping.DueAsync(false, Cancel));
        organisation.Clock.Pass(TimeSpan.FromMinutes(10));
        Assert.NotEmpty(await Keeping.DueAsync(false, Cancel));
    }

    private async Task KeepAllAsync()
    {
        foreach (var (unit, credit) in await Keeping.DueAsync(true, Cancel)) await Keeping.KeepAsync(unit, credit, Cancel);
    }

    private Task<BreakerAnswer> ReadAsync(int most = BreakerReader.UsualMost) =>
        organisation.Get<BreakerReader>().ReadAsync(null, most, ProtectionCredit.Stated, Cancel);

    private async Task FailAsync(long id, long users, bool web = false)
    {
        await organisation.IncidentsAsync((incident, _) =>
            (incident.Id, incident.StartedAt, incident.ServiceId, incident.AffectedUsers, incident.ActiveUsers, incident.ServicesGiven) = (
                id, Now.AddDays(-200 + 10 * id), 3, users, 100, true));
        await organisation.SaveAsync(new IncidentService { IncidentId = id, ServiceId = 2 });
        if (web) await organisation.SaveAsync(new IncidentService { IncidentId = id, ServiceId = 1 });
    }

    private static ServiceEntity Service(int id, string name) => new() { Id = id, Name = name, NameKey = name, Declared = true };

    private static DependencyEntity Call(int caller, int callee) => new()
    {
        CallerId = caller, CalleeId = callee, Source = "files", ObservedAt = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
    };
}
