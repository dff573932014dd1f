using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;

namespace ReliabilityDashboard.Storage.Tests.Queries;

[EveryDatabase]
public sealed class HourlySessionQueryTests : IAsyncLifetime
{
    // A Monday, 14:00.
    private static readonly DateTime Outage = new(2026, 3, 30, 14, 0, 0, DateTimeKind.Utc);
    private static readonly Period Month = new(Outage.AddDays(-28), Outage.AddHours(1));
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private DatabaseBench database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await DatabaseBench.OpenAsync();
        await database.SaveAsync(
            new ServiceEntity { Id = 1, Name = "web", NameKey = "web" },
            new JourneyEntity { Id = 1, Name = "Checkout", NameKey = "checkout" },
            new SessionSeries { Id = 1, ServiceId = 1, JourneyId = 1, Platform = "ios" },
            new SessionSeries { Id = 2, ServiceId = 1, JourneyId = 1, Platform = "android" },
            new SessionSeries { Id = 3, ServiceId = 1 });
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Expects_the_median_of_the_same_hour_of_the_four_weeks_before_over_all_series_of_the_journey()
    {
        // Sums of the four Mondays at 14:00: 100 + 20, 200 + 20, 300 + 20, 900 + 20; median of 120, 220, 320, 920 = 270.
        foreach (var (week, total) in new[] { (1, 100), (2, 200), (3, 300), (4, 900) })
        {
            await AddAsync(1, Outage.AddDays(-7 * week), 3600, total);
            await AddAsync(2, Outage.AddDays(-7 * week), 3600, 20);
            await AddAsync(3, Outage.AddDays(-7 * week), 3600, 5000);
        }

        var found = await database.Get<HourlySessionQuery>().ReadAsync(["CHECKOUT"], Month, Cancel);

        // Half an hour of outage: 135 sessions.
        Assert.Equal(135, found["Checkout"].ExpectedDuring(new(Outage, Outage.AddMinutes(30))));
    }

    [Fact]
    public async Task Quarter_hours_add_up_to_their_hour_and_daily_rows_say_nothing_about_an_hour()
    {
        for (var quarter = 0; quarter < 4; quarter++) await AddAsync(1, Outage.AddDays(-7).AddMinutes(15 * quarter), 900, 10);
        await AddAsync(2, Outage.AddDays(-7), 86400, 100_000);

        var found = await database.Get<HourlySessionQuery>().ReadAsync(["checkout"], Month, Cancel);

        Assert.Equal(40, found["checkout"].ExpectedDuring(new(Outage, Outage.AddHours(1))));
    }

    [Fact]
    public async Task A_journey_without_hourly_rows_is_left_out()
    {
        await AddAsync(1, Outage.AddDays(-7), 86400, 100_000);
        Assert.Empty(await database.Get<HourlySessionQuery>().ReadAsync(["checkout", "unheard of"], Month, Cancel));
    }

    private async Task AddAsync(int series, DateTime time, int seconds, long total)
    {
        await using var context = database.Context();
        context.SessionBuckets.Add(new SessionBucketEntity { SeriesId = series, Time = time, BucketSeconds = seconds, Total = total });
        await context.SaveChangesAsync(Cancel);
    }
}
