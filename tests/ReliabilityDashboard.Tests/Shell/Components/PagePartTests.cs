using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using ReliabilityDashboard.Shell.Components;

namespace ReliabilityDashboard.Tests.Shell.Components;

public sealed class PagePartTests : ShellContext
{
    private bool isBroken = true;

    [Fact]
    public void A_part_that_throws_says_so_in_its_place_and_the_rest_of_the_page_stays()
    {
        var page = Draw();
        Assert.Equal(["“Losses” could not be shown.", "Attention"], page.FindAll("h2").Select(title => title.TextContent));
        Assert.Contains("The rest of the page is as usual", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains("all is well", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void It_comes_back_when_it_is_tried_again()
    {
        var page = Draw();
        isBroken = false;
        page.Find("[role=alert] button").Click();
        Assert.Equal(["Losses", "Attention"], page.FindAll("h2").Select(title => title.TextContent));
    }

    [Fact]
    public void It_comes_back_with_another_address()
    {
        var page = Draw();
        isBroken = false;
        Navigation.NavigateTo("/trends?period=last-30-days");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=alert]")));
    }

    private IRenderedComponent<IComponent> Draw() => Render(page =>
    {
        Put(page, "Losses", content =>
        {
            if (isBroken) throw new InvalidOperationException("The figures do not add up.");
            content.AddContent(0, "12");
        });
        Put(page, "Attention", content => content.AddContent(0, "all is well"));
    });

    private static void Put(RenderTreeBuilder page, string title, RenderFragment content)
    {
        page.OpenComponent<Panel>(0);
        page.AddAttribute(1, nameof(Panel.Title), title);
        page.AddAttribute(2, nameof(Panel.ChildContent), content);
        page.CloseComponent();
    }
}
