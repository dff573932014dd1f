using ReliabilityDashboard.Features.Services.Badges;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Tests.Charts.Drawings;

namespace ReliabilityDashboard.Tests.Features.Services;

public sealed class BadgePictureTests
{
    [Fact]
    public void It_says_whose_what_and_how_much_and_its_ground_how_good_that_is()
    {
        var svg = BadgePicture.Draw(Badge("checkout", "2", TagKind.Bad));
        Assert.Equal(["checkout · open incidents", "2"], new DrawnSvg(svg).Texts);
        Assert.Contains("aria-label=\"checkout, open incidents: 2\"", svg, StringComparison.Ordinal);
        Assert.Contains("#b3261e", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("#b3261e", BadgePicture.Draw(Badge("checkout", "2", TagKind.Ok)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_text_whatever_stands_in_it_and_a_long_one_is_cut()
    {
        var svg = BadgePicture.Draw(Badge("<script>alert(1)</script>" + new string('x', 300), "no data", TagKind.Neutral));
        Assert.DoesNotContain("<script", svg, StringComparison.Ordinal);
        var drawn = new DrawnSvg(svg);
        Assert.EndsWith("…", drawn.Texts.First(), StringComparison.Ordinal);
        Assert.Equal("no data", drawn.Texts.Last());
        Assert.InRange(drawn.Width, 200, 400);
    }

    private static ServiceBadge Badge(string service, string text, TagKind state) =>
        new(service, BadgeFigure.OpenIncidents, "open incidents", 2, 2, text, state);
}
