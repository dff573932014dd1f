using Bunit;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Features.PostMortems.Reading;
using ReliabilityDashboard.Reading.Releases;
using ReliabilityDashboard.Tests.Shell;

namespace ReliabilityDashboard.Tests.Features.PostMortems;

public sealed class PostMortemArticleTests : ShellContext
{
    [Fact]
    public void A_release_that_is_named_leads_to_its_page_but_where_it_stands_in_a_link_already()
    {
        var at = new DateTime(2026, 5, 1, 10, 0, 0, DateTimeKind.Utc);
        var made = new Change(1, "pipeline", "c", at, ChangeKind.Release, "checkout", "checkout 4.12.0", null, null);
        var article = Render<PostMortemArticle>(with => with
            .AddCascadingValue(new ReleaseMentions([made]))
            .Add(
                page => page.Content,
                new PostMortem
                {
                    Title = "Checkout is slow",
                    Timeline = [new(Guid.NewGuid(), at, "Release: checkout 4.12.0", "pipeline")],
                    Sections = new() { Summary = "We **took 4.12.0 back**; see [4.12.0](https://example.org/notes)." },
                }));

        Assert.Equal(
            ["4.12.0", "4.12.0", "checkout 4.12.0"], article.FindAll("a").Select(link => link.TextContent));
        Assert.Equal(
            ["/services/checkout/releases/4.12.0", "https://example.org/notes", "/services/checkout/releases/4.12.0"],
            article.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("took 4.12.0 back", article.Find("strong").TextContent);
    }

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
