using Bunit;
using ReliabilityDashboard.Features.Matrix.Weights;
using ReliabilityDashboard.Storage.Journeys;

namespace ReliabilityDashboard.Tests.Features.Matrix;

[EitherDatabase]
public sealed class JourneyWeightsPanelTests : OrganisationContext
{
    [Fact]
    public async Task A_weight_that_somebody_else_has_set_meanwhile_is_not_laid_over_what_is_being_typed_beside_the_one_that_is_saved()
    {
        var book = new JourneyEntity { Name = "book", NameKey = "book" };
        var find = new JourneyEntity { Name = "find", NameKey = "find" };
        await Organisation.SaveAsync(book, find);
        var panel = Render<JourneyWeightsPanel>();
        panel.WaitForAssertion(() => Assert.Equal(2, panel.FindAll(".weights__journeys input").Count));

        await Organisation.Get<JourneyWeighing>().WeighAsync(find.Id, 9, DatabaseBench.Cancel);
        await Weight(panel, "book").ChangeAsync("7");

        panel.WaitForAssertion(() => Assert.Contains("Weight of book set to 7.", panel.Find(".weights__result").TextContent));
        Assert.Equal("7", Weight(panel, "book").GetAttribute("value"));
        Assert.NotEqual("9", Weight(panel, "find").GetAttribute("value"));
    }

    private static AngleSharp.Dom.IElement Weight(IRenderedComponent<JourneyWeightsPanel> panel, string journey) =>
        panel.Find($"input[aria-label='Weight of {journey}']");
}
