using ReliabilityDashboard.Domain.Losses;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Features.Settings.Business;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Reading.Settings;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Tests.Features.Matrix;
using ReliabilityDashboard.Tests.Security;

namespace ReliabilityDashboard.Tests.Features.Settings;

[EitherDatabase]
public sealed class BusinessEditingTests : IAsyncLifetime
{
    private StoredOrganisation organisation = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => organisation = await StoredOrganisation.OpenAsync();

    public ValueTask DisposeAsync() => organisation.DisposeAsync();

    [Fact]
    public async Task Nothing_is_set_or_confirmed_until_a_manager_does_and_it_can_be_taken_back()
    {
        var held = await Editing(PersonRole.Viewer).ReadAsync(Cancel);
        Assert.Equal((null, ServiceLevelWindow.Last28Days), (held.PerHour, held.Window));
        Assert.All(held.Industry, one => Assert.Null(one.Confirmed));

        var manager = Editing(PersonRole.Manager);
        Assert.Null(await manager.SetHourlyCostAsync(95, Cancel));
        await manager.SetWindowAsync(ServiceLevelWindow.Quarter, Cancel);
        foreach (var figure in IndustryFigure.All) Assert.Null(await manager.ConfirmAsync(figure, figure.Value, Cancel));
        held = await manager.ReadAsync(Cancel);
        Assert.Equal((95d, ServiceLevelWindow.Quarter), (held.PerHour, held.Window));
        Assert.All(held.Industry, one => Assert.Equal((one.Figure.Value, Signed.In().Name), (one.Confirmed, one.SetBy)));

        Assert.Null(await manager.SetHourlyCostAsync(null, Cancel));
        foreach (var figure in IndustryFigure.All) Assert.Null(await manager.ConfirmAsync(figure, null, Cancel));
        held = await manager.ReadAsync(Cancel);
        Assert.Null(held.PerHour);
        Assert.All(held.Industry, one => Assert.Null(one.Confirmed));
    }

    [Theory]
    [InlineData(-1d)]
    [InlineData(0d)]
    [InlineData(double.PositiveInfinity)]
    public async Task What_is_no_cost_is_not_taken(double value)
    {
        Assert.NotNull(await Editing(PersonRole.Manager).SetHourlyCostAsync(value, Cancel));
        Assert.NotNull(await Editing(PersonRole.Manager).ConfirmAsync(IndustryFigure.All[0], value, Cancel));
        Assert.Null((await Editing(PersonRole.Manager).ReadAsync(Cancel)).PerHour);
    }

    [Fact]
    public Task A_responder_confirms_nothing() => Assert.ThrowsAsync<NotAllowedException>(
        () => Editing(PersonRole.Responder).ConfirmAsync(IndustryFigure.All[0], 1, Cancel));

    private BusinessEditing Editing(PersonRole role) => new(
        organisation.Get<SettingReader>(), organisation.Get<IndustryReader>(), organisation.Get<ServiceLevelWindowSetting>(),
        organisation.Get<SettingWriter>(), Signed.In(role));
}
