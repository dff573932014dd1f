using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Features.Settings.Credit;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Tests.Features.Matrix;
using ReliabilityDashboard.Tests.Security;

namespace ReliabilityDashboard.Tests.Features.Settings;

[EitherDatabase]
public sealed class CreditEditingTests : IAsyncLifetime
{
    private StoredOrganisation organisation = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => organisation = await StoredOrganisation.OpenAsync();

    public ValueTask DisposeAsync() => organisation.DisposeAsync();

    [Fact]
    public async Task A_manager_sets_what_counts_and_how_much_it_stops_until_the_default_is_chosen_again()
    {
        Assert.Null(await Editing(PersonRole.Manager).SetAsync(ProtectionCredit.Proven, 0.8, Cancel));

        var held = await Editing(PersonRole.Viewer).ReadAsync(Cancel);
        Assert.Equal((ProtectionCredit.Proven, 0.8, Signed.In().Name), (held.Credit, held.Works, held.SetBy));
        Assert.Equal(ProtectionCredit.Proven, await organisation.Get<CreditSetting>().OrDefaultAsync(null, Cancel));

        await Editing(PersonRole.Manager).SetAsync(ProtectionCredit.Stated, 1, Cancel);
        Assert.Equal(CreditEditing.Default, await Editing(PersonRole.Viewer).ReadAsync(Cancel));
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    [InlineData(null)]
    public async Task What_is_no_part_of_the_failures_is_not_taken(double? works)
    {
        Assert.Equal("works", (await Editing(PersonRole.Manager).SetAsync(ProtectionCredit.Proven, works, Cancel))?.Field);
        Assert.Equal(CreditEditing.Default, await Editing(PersonRole.Viewer).ReadAsync(Cancel));
    }

    [Fact]
    public Task A_responder_sets_neither() => Assert.ThrowsAsync<NotAllowedException>(
        () => Editing(PersonRole.Responder).SetAsync(ProtectionCredit.Proven, 1, Cancel));

    private CreditEditing Editing(PersonRole role) =>
        new(organisation.Get<SettingQuery>(), organisation.Get<SettingWriter>(), Signed.In(role));
}
