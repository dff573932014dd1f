using Bunit;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Features.PostMortems.Reading;
using ReliabilityDashboard.Tests.Shell;

namespace ReliabilityDashboard.Tests.Features.PostMortems;

public sealed class PostMortemArticleTests : ShellContext
{
    [Fact]
    public void A_section_that_cannot_be_drawn_stands_as_it_was_typed_among_the_others()
    {
        var deep = new string('>', 200) + " locked";
        var article = Render<PostMortemArticle>(with => with.Add(
            page => page.Content,
            new PostMortem
            {
                Title = "Checkout is slow",
                Sections = new()
                {
                    Summary = "The **pool** ran dry.", Impact = deep, Propagation = deep, StructuralChange = "A *bulkhead*.",
                },
            }));

        Assert.Equal("pool", article.Find("strong").TextContent);
        Assert.Equal("bulkhead", article.Find("em").TextContent);
        Assert.Equal([deep, deep], article.FindAll(".prose__typed").Select(text => text.TextContent));
        Assert.All(
            article.FindAll(".prose__why"),
            why => Assert.StartsWith("Shown as it was typed:", why.TextContent.Trim(), StringComparison.Ordinal));
    }
}
