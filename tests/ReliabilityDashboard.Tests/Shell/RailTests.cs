using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Shell.Layout;

namespace ReliabilityDashboard.Tests.Shell;

public sealed class RailTests : ShellContext
{
    [Fact]
    public void A_chosen_period_goes_along_in_every_link()
    {
        Navigation.NavigateTo("/?period=this-year&team=core");
        var rail = Render<Rail>();
        Assert.All(
            rail.FindAll(".rail__link, .rail__mark"),
            link => Assert.EndsWith("?period=this-year", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_that_is_open_is_marked_and_no_other()
    {
        Navigation.NavigateTo("/?team=core");
        var current = Render<Rail>().FindAll("[aria-current=page]");
        Assert.Equal("Overview", Assert.Single(current).GetAttribute("title"));
    }

    [Fact]
    public void Counts_stand_behind_their_page()
    {
        Services.AddSingleton(
            new RailCounts(_ => Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string> { ["/"] = "3 open" })));
        Assert.Equal("3 open", Render<Rail>().Find("a[title=Overview] .rail__count").TextContent);
    }
}
