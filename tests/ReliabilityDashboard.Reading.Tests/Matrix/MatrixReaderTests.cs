using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;

namespace ReliabilityDashboard.Reading.Tests.Matrix;

[EitherDatabase]
public sealed class MatrixReaderTests : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    // A Monday.
    private static readonly DateTime Now = Organisation.At("2026-10-05T12:00:00Z");

    // Ten weeks to the present.
    private static readonly Period TenWeeks = new(Now.AddDays(-70), Now);
    private Organisation organisation = null!;

    public async ValueTask InitializeAsync() => organisation = await Organisation.OpenAsync("2026-10-05T12:00:00Z");

    public ValueTask DisposeAsync() => organisation.DisposeAsync();

    [Fact]
    public async Task Money_is_sessions_times_share_times_conversion_times_order_value_times_hours()
    {
        await organisation.SaveAsync(
            new JourneyEntity
            {
                Id = 1,
                Name = "Checkout",
                NameKey = "checkout",
                ConversionRate = 0.03,
                AverageOrderValue = 80,
                SessionsPerHour = 12_000,
            }
        );
        var mode = await ModeAsync("card provider times out");
        await organisation.SaveAsync(
            SomeRecords.Incident(mode, TenWeeks.From, 1, affected: 20),
            SomeRecords.Incident(mode, TenWeeks.From.AddDays(7), 1, affected: null));

        var answer = await ReadAsync();

        // 12 000/h × 2 % × 3 % × 80 × 1 h = 576; the other has no share and so no money. Twice in 10 weeks: 0.2 a week.
        var point = Assert.Single(answer.Figures!.Points);
        Assert.Equal((ImpactUnit.Money, 576d, 0.2), (answer.Figures.Unit, Math.Round(point.Impact, 9), point.FrequencyPerWeek));
        Assert.True(answer.HasMoney);
    }

    [Fact]
    public async Task Without_sessions_per_hour_the_same_hour_of_the_weeks_before_is_taken()
    {
        var outage = new DateTime(2026, 9, 28, 10, 0, 0, DateTimeKind.Utc);
        await organisation.SaveAsync(
            new ServiceEntity
            {
                Id = 1,
                Name = "web",
                NameKey = "web",
            },
            new JourneyEntity
            {
                Id = 1,
                Name = "Checkout",
                NameKey = "checkout",
                ConversionRate = 0.5,
                AverageOrderValue = 10,
            }
        );
        await organisation.SaveAsync(
            new SessionSeries
            {
                Id = 1,
                ServiceId = 1,
                JourneyId = 1,
            }
        );
        await organisation.SaveAsync(
            new SessionBucketEntity
            {
                SeriesId = 1,
                Time = outage.AddDays(-7),
                BucketSeconds = 3600,
                Total = 100,
            },
            new SessionBucketEntity
            {
                SeriesId = 1,
                Time = outage.AddDays(-14),
                BucketSeconds = 3600,
                Total = 300,
            }
        );
        var mode = await ModeAsync("card provider times out");
        await organisation.SaveAsync(SomeRecords.Incident(mode, outage, 1, affected: 100));

        // Median of 100 and 300 = 200 sessions × 10 % × 0.5 × 10 = 100.
        Assert.Equal(100, Assert.Single((await ReadAsync()).Figures!.Points).Impact, 9);
    }

    [Fact]
    public async Task Without_value_figures_the_score_is_shown_and_what_was_filled_in_is_marked()
    {
        await organisation.SaveAsync(
            new JourneyEntity
            {
                Id = 1,
                Name = "Checkout",
                NameKey = "checkout",
                Weight = 10,
            }
        );
        var mode = await ModeAsync("pool exhausted");
        await organisation.SaveAsync(
            SomeRecords.Incident(mode, TenWeeks.From, 1, affected: 500),
            SomeRecords.Incident(mode, TenWeeks.From.AddDays(1), null, affected: null, severity: null));

        var answer = await ReadAsync();

        // 10 × 4 × 0.5 = 20, and 5 × 2 × the median share 0.5 = 5; mean 12.5.
        var point = Assert.Single(answer.Figures!.Points);
        Assert.Equal((ImpactUnit.Score, 12.5), (answer.Figures.Unit, point.Impact));
        Assert.Equal((Assumptions.Weight | Assumptions.Severity | Assumptions.Share, 1), (point.Assumed, point.FilledIn));
        Assert.Null(answer.Figures.ImpactThreshold);
        Assert.Null(point.Quadrant);
    }

    [Fact]
    public async Task Crash_groups_score_by_their_journeys_weight_and_are_never_mixed_with_incidents()
    {
        await organisation.SaveAsync(
            new ServiceEntity
            {
                Id = 1,
                Name = "app",
                NameKey = "app",
            },
            new JourneyEntity
            {
                Id = 1,
                Name = "Checkout",
                NameKey = "checkout",
                Weight = 10,
            },
            new CrashGroupEntity
            {
                Id = 1,
                Key = "npe",
                Title = "NullPointerException in Cart",
            }
        );
        var mode = await ModeAsync("pool exhausted");
        await organisation.SaveAsync(
            SomeRecords.Incident(mode, TenWeeks.From),
            new CrashEntity
            {
                Source = "s",
                ExternalId = "c1",
                At = TenWeeks.From,
                ServiceId = 1,
                JourneyId = 1,
                CrashGroupId = 1,
            }
        );

        var answer = await ReadAsync(of: MatrixOf.Crashes);

        var point = Assert.Single(answer.Figures!.Points);
        Assert.Equal(("NullPointerException in Cart", 20d), (point.Title, point.Impact));
    }

    [Fact]
    public async Task A_filter_that_crashes_do_not_have_gives_no_figures_and_names_it()
    {
        var answer = await organisation
            .Get<MatrixReader>()
            .ReadAsync(new(MatrixOf.Crashes, null, new RecordFilter { [Dimension.Category] = ["logic"] }, TenWeeks), Cancel);
        Assert.Null(answer.Figures);
        Assert.Equal(new("category", "crashes have no category"), answer.Refused);
    }

    [Fact]
    public async Task A_filter_leaves_thresholds_as_they_are_before_it()
    {
        for (var number = 1; number <= 8; number++)
        {
            var mode = await ModeAsync($"way {number} to fail");
            await organisation.SaveAsync(
                SomeRecords.Incident(
                    mode, TenWeeks.From, null, affected: number * 100, severity: number == 1 ? Severity.Sev1 : Severity.Sev4)
            );
        }
        var all = await ReadAsync();
        var filtered = await organisation
            .Get<MatrixReader>()
            .ReadAsync(new(MatrixOf.Incidents, null, new RecordFilter { [Dimension.Severity] = ["sev1"] }, TenWeeks), Cancel);

        // Scores 5 × 8 × 0.1 = 4, then 5 × 1 × 0.2…0.8 = 1, 1.5, 2, 2.5, 3, 3.5, 4; sorted 1, 1.5, 2, 2.5, 3, 3.5, 4, 4: rank 5.25 → 3.5 +
        // 0.25 × 0.5 = 3.625.
        Assert.Equal(3.625, all.Figures!.ImpactThreshold!.Value, 9);
        Assert.Equal(all.Figures.ImpactThreshold, filtered.Figures!.ImpactThreshold);
        Assert.Single(filtered.Figures.Points);
    }

    private async Task<FailureModeEntity> ModeAsync(string title)
    {
        var mode = SomeRecords.Mode(title, Now);
        await organisation.SaveAsync(mode);
        return mode;
    }

    private Task<MatrixAnswer> ReadAsync(ImpactUnit? impact = null, MatrixOf of = MatrixOf.Incidents) =>
        organisation.Get<MatrixReader>().ReadAsync(new(of, impact, RecordFilter.All, TenWeeks), Cancel);
}
