using Bunit;
using ReliabilityDashboard.Shell.Components;

namespace ReliabilityDashboard.Tests.Shell;

public sealed class PanelPeriodTests : ShellContext
{
    [Fact]
    public void Every_panel_inside_says_the_period_beside_its_title_and_one_without_a_title_says_nothing()
    {
        var page = Render<PanelPeriod>(period => period
            .Add(one => one.Of, "Q3 2026")
            .AddChildContent<Panel>(panel => panel.Add(one => one.Title, "Recovery"))
            .AddChildContent<Panel>());
        Assert.Equal("Q3 2026", page.Find("h2 + .panel__period").TextContent);
        Assert.Single(page.FindAll(".panel__period"));
    }

    [Fact]
    public void A_panel_that_is_of_no_period_says_none() =>
        Assert.Empty(Render<Panel>(panel => panel.Add(one => one.Title, "Decide")).FindAll(".panel__period"));
}
