using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Features.Matrix;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Tests.Features.Matrix;

/// <summary>What people set about the matrix is what it is read with.</summary>
[EitherDatabase]
public sealed class MatrixSettingTests : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    // Ten weeks to the present.
    private static readonly Period TenWeeks = new(StoredOrganisation.Now.AddDays(-70), StoredOrganisation.Now);
    private StoredOrganisation organisation = null!;

    public async ValueTask InitializeAsync() => organisation = await StoredOrganisation.OpenAsync();

    public ValueTask DisposeAsync() => organisation.DisposeAsync();

    [Fact]
    public async Task A_confirmed_cost_per_minute_gives_money_where_a_journey_has_no_figures()
    {
        var mode = await organisation.ModeAsync("pool exhausted");
        await organisation.SaveAsync(SomeRecords.Incident(mode, TenWeeks.From, null, affected: 500));
        Assert.Empty((await ReadAsync(ImpactUnit.Money)).Figures!.Points);
        Assert.Single((await ReadAsync(ImpactUnit.Money)).Figures!.WithoutValue);

        await organisation.Get<SettingWriter>().SetAsync<double?>(SettingKeys.DowntimeCostPerMinute, 10, "Ada", Cancel);

        // 60 min × 10 × 50 % = 300.
        Assert.Equal(300, Assert.Single((await ReadAsync(ImpactUnit.Money)).Figures!.Points).Impact);
    }

    [Fact]
    public async Task Thresholds_that_a_person_set_divide_the_chart_with_who_and_when_until_they_are_withdrawn()
    {
        var mode = await organisation.ModeAsync("pool exhausted");
        await organisation.SaveAsync(SomeRecords.Incident(mode, TenWeeks.From, null, affected: 500));
        var store = organisation.Get<MatrixThresholdStore>();

        await store.SetAsync(MatrixOf.Incidents, ImpactUnit.Score, 0.05, 1, Cancel);
        var set = await ReadAsync();
        Assert.Equal(Quadrant.ImmediateFire, Assert.Single(set.Figures!.Points).Quadrant);
        Assert.NotNull(set.ThresholdsSetBy);
        Assert.False(set.Figures.ImpactProvisional);

        await store.SetAsync(MatrixOf.Incidents, ImpactUnit.Score, null, null, Cancel);
        var withdrawn = await ReadAsync();
        Assert.True(withdrawn.Figures!.FrequencyProvisional);
        Assert.Null(withdrawn.ThresholdsSetBy);
        // 0.1 a week is less than 2 occurrences in 10 weeks.
        Assert.Equal(0.2, withdrawn.Figures.FrequencyThreshold);
    }

    [Fact]
    public async Task Thresholds_of_an_address_are_tried_in_it_and_stored_nowhere()
    {
        var mode = await organisation.ModeAsync("pool exhausted");
        await organisation.SaveAsync(SomeRecords.Incident(mode, TenWeeks.From, null, affected: 500));
        await organisation.Get<MatrixThresholdStore>().SetAsync(MatrixOf.Incidents, ImpactUnit.Score, 0.05, 0.01, Cancel);

        var tried = await LoadAsync("&try-frequency=0.3");
        Assert.Equal(Quadrant.TickingTimeBomb, Assert.Single(tried.Rows).Quadrant);
        Assert.Equal((0.05, 0.3), (tried.Before!.FrequencyThreshold, tried.Answer.Figures!.FrequencyThreshold));
        Assert.Equal(0.01, tried.Answer.Figures.ImpactThreshold);

        var usual = await LoadAsync("");
        Assert.Equal((Quadrant.ImmediateFire, null), (Assert.Single(usual.Rows).Quadrant!.Value, usual.Before));
    }

    [Theory]
    [InlineData("&try-frequency=0", "“try-frequency” is a number above 0, not “0”; the threshold stays where it was.")]
    [InlineData("&try-impact=much", "“try-impact” is a number above 0, not “much”; the threshold stays where it was.")]
    [InlineData("&try-frequency=50", "The threshold of 50 a week lies beyond the axis, above ")]
    public async Task A_threshold_that_cannot_be_tried_is_told_and_changes_nothing(string query, string said)
    {
        var mode = await organisation.ModeAsync("pool exhausted");
        await organisation.SaveAsync(SomeRecords.Incident(mode, TenWeeks.From, null, affected: 500));
        var view = await LoadAsync(query);
        Assert.StartsWith(said, Assert.Single(view.Faults), StringComparison.Ordinal);
        Assert.Null(view.Before);
    }

    private Task<MatrixView> LoadAsync(string query) => organisation.Get<MatrixLoader>()
        .LoadAsync(PageAddress.Parse($"/matrix?impact=score&from={TenWeeks.From:yyyy-MM-dd}{query}"), Cancel);

    private Task<MatrixAnswer> ReadAsync(ImpactUnit? impact = null) =>
        organisation.Get<MatrixReader>().ReadAsync(new(MatrixOf.Incidents, impact, RecordFilter.All, TenWeeks), Cancel);
}
