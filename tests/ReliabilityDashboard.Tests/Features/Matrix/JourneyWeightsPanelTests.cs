using Bunit;
using MudBlazor.Services;
using ReliabilityDashboard.Features.Matrix.Weights;
using ReliabilityDashboard.Storage.Journeys;

namespace ReliabilityDashboard.Tests.Features.Matrix;

[EveryDatabase]
public sealed class JourneyWeightsPanelTests : BunitContext, IAsyncLifetime
{
    private StoredOrganisation organisation = null!;

    public async ValueTask InitializeAsync()
    {
        organisation = await StoredOrganisation.OpenAsync();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        organisation.Register(Services);
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await organisation.DisposeAsync();
    }

    [Fact]
    public async Task A_weight_that_somebody_else_has_set_meanwhile_is_not_laid_over_what_is_being_typed_beside_the_one_that_is_saved()
    {
        var book = new JourneyEntity { Name = "book", NameKey = "book" };
        var find = new JourneyEntity { Name = "find", NameKey = "find" };
        await organisation.SaveAsync(book, find);
        var panel = Render<JourneyWeightsPanel>(parameters => parameters.Add(panel => panel.Currency, "EUR"));
        panel.WaitForAssertion(() => Assert.Equal(2, panel.FindAll(".weights__journeys input").Count));

        await organisation.Get<JourneyWeighing>().WeighAsync(find.Id, 9, DatabaseBench.Cancel);
        await Weight(panel, "book").ChangeAsync("7");

        panel.WaitForAssertion(() => Assert.Contains("Weight of book set to 7.", panel.Find(".weights__result").TextContent));
        Assert.Equal("7", Weight(panel, "book").GetAttribute("value"));
        Assert.NotEqual("9", Weight(panel, "find").GetAttribute("value"));
    }

    private static AngleSharp.Dom.IElement Weight(IRenderedComponent<JourneyWeightsPanel> panel, string journey) =>
        panel.Find($"input[aria-label='Weight of {journey}']");
}
