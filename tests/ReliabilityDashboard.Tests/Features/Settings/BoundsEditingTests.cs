using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Features.Settings.Bounds;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Tests.Features.Matrix;
using ReliabilityDashboard.Tests.Security;

namespace ReliabilityDashboard.Tests.Features.Settings;

[EitherDatabase]
public sealed class BoundsEditingTests : IAsyncLifetime
{
    private readonly CurrentPerson person = Signed.In();
    private StoredOrganisation organisation = null!;

    public async ValueTask InitializeAsync() => organisation = await StoredOrganisation.OpenAsync();

    public ValueTask DisposeAsync() => organisation.DisposeAsync();

    [Fact]
    public async Task Every_set_is_read_by_the_metrics_as_it_was_typed()
    {
        Assert.Empty(await Editing.SetAsync(BoundSets.All[0], [99.5m, 99.99m], Cancel));
        Assert.Empty(await Editing.SetAsync(BoundSets.All[1], [2m, 20m, 50m], Cancel));
        Assert.Empty(await Editing.SetAsync(BoundSets.All[2], [60m, 90m], Cancel));

        var bounds = await organisation.Get<MetricBounds>().ReadAsync(Cancel);
        Assert.Equal(new CrashFreeBands(excellent: 0.9999, atRisk: 0.995), bounds.CrashFree);
        Assert.Equal(new BlastThresholds(0.02, 0.2, 0.5), bounds.Blast);
        Assert.Equal(new SaturationThresholds(0.6, 0.9), bounds.Saturation);
    }

    [Fact]
    public async Task Who_set_it_and_when_stand_beside_it_until_it_is_withdrawn()
    {
        var set = BoundSets.All[0];
        Assert.True((await Editing.ReadAsync(set, Cancel)).AreDefault);
        await Editing.SetAsync(set, [99.5m, 99.9m], Cancel);

        var held = await Editing.ReadAsync(set, Cancel);
        Assert.Equal([99.5m, 99.9m], held.Percents);
        Assert.Equal(person.Name, held.SetBy);
        Assert.Equal(StoredOrganisation.Now, held.SetAt);

        await Editing.WithdrawAsync(set, Cancel);
        Assert.Equal(set.Defaults, (await Editing.ReadAsync(set, Cancel)).Percents);
        Assert.Equal(CrashFreeBands.Default, (await organisation.Get<MetricBounds>().ReadAsync(Cancel)).CrashFree);
    }

    [Fact]
    public async Task Bounds_with_a_fault_are_not_stored()
    {
        var set = BoundSets.All[1];
        Assert.Equal("wide", Assert.Single(await Editing.SetAsync(set, [20m, 10m, 40m], Cancel)).Field);
        Assert.True((await Editing.ReadAsync(set, Cancel)).AreDefault);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private BoundsEditing Editing => new(organisation.Get<SettingQuery>(), organisation.Get<SettingWriter>(), person);
}
