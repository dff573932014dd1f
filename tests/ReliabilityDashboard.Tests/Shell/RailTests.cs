using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Shell.Layout;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Tests.Shell;

public sealed class RailTests : ShellContext
{
    [Fact]
    public void What_is_chosen_goes_along_in_every_link()
    {
        Navigation.NavigateTo("/?period=this-year&team=core");
        var rail = Render<Rail>();
        Assert.All(
            rail.FindAll(".rail__link, .rail__mark"),
            link => Assert.EndsWith("?period=this-year&team=core", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_that_is_open_is_marked_and_no_other()
    {
        Navigation.NavigateTo("/?team=core");
        var current = Render<Rail>().FindAll("[aria-current=page]");
        Assert.Equal("Overview", Assert.Single(current).GetAttribute("title"));
    }

    [Fact]
    public async Task Counts_stand_behind_their_page_and_follow_what_is_written()
    {
        var (clock, open) = (new ManualClock(), 3);
        Services.AddSingleton<TimeProvider>(clock);
        Services.AddSingleton(new RailCounts(
            DataParts.Incidents,
            _ => Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string> { ["/"] = $"{open} open" })));
        var rail = Render<Rail>();
        Assert.Equal("3 open", rail.Find("a[title=Overview] .rail__count").TextContent);

        open = 4;
        Services.GetRequiredService<DataVersionSignal>().Raise(new(DataParts.Incidents, ByPerson: true));
        clock.Pass(TimeSpan.FromSeconds(1));
        await Eventually.HoldsAsync(() => Assert.Equal("4 open", rail.Find("a[title=Overview] .rail__count").TextContent));
    }
}
