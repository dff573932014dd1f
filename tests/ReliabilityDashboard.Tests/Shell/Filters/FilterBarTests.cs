using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Sections;
using MudBlazor;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Layout;

namespace ReliabilityDashboard.Tests.Shell.Filters;

public sealed class FilterBarTests : ShellContext
{
    private static readonly FilterChoices Choices = new(
        ["core", "search"], [.. Enumerable.Range(1, 20).Select(number => $"service-{number}")], ["checkout"]);

    [Fact]
    public void A_checked_value_goes_into_the_address_and_an_unchecked_one_out_of_it()
    {
        var bar = Show("/trends?period=last-year");
        Open(bar, "Team");
        bar.FindComponents<MudCheckBox<bool>>().Single(box => box.Instance.Label == "search").Find("input").Change(true);
        Assert.EndsWith("/trends?period=last-year&team=search", Navigation.Uri, StringComparison.Ordinal);
        bar.FindComponents<MudCheckBox<bool>>().Single(box => box.Instance.Label == "search").Find("input").Change(false);
        Assert.EndsWith("/trends?period=last-year", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_preset_replaces_two_dates()
    {
        var bar = Show("/?from=2026-01-01&to=2026-02-01&team=core");
        Open(bar, "1 Jan – 31 Jan 2026", "January 2026");
        bar.FindAll("[role=dialog] button")
            .Single(button => button.TextContent.Trim().StartsWith("Last year", StringComparison.Ordinal))
            .Click();
        Assert.EndsWith("/?period=last-year&team=core", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bar_follows_the_address_when_one_goes_back()
    {
        var bar = Show("/trends?team=core");
        Assert.Contains("core", Button(bar, "Team").TextContent, StringComparison.Ordinal);
        Navigation.NavigateTo("/trends");
        bar.WaitForAssertion(() => Assert.Contains("all", Button(bar, "Team").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_without_a_control_of_its_own_can_be_removed()
    {
        var bar = Show("/trends?release=4.12&team=core");
        bar.Find("button[aria-label='Remove release 4.12']").Click();
        Assert.EndsWith("/trends?team=core", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_filter_begins_at_the_first_page_of_a_list()
    {
        var bar = Show("/incidents?team=core&page=4");
        bar.FindAll("button").Single(button => button.TextContent == "Clear").Click();
        Assert.EndsWith("/incidents", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_list_can_be_searched()
    {
        var bar = Show("/trends");
        Open(bar, "Service");
        bar.Find("[role=dialog] input[placeholder='Search service']").Input("-19");
        Assert.Equal("service-19", Assert.Single(bar.FindComponents<MudCheckBox<bool>>()).Instance.Label);
    }

    [Fact]
    public void The_copied_link_says_the_period_of_a_bare_address()
    {
        var clipboard = JSInterop.SetupModule("./js/clipboard.js");
        clipboard.Setup<bool>("copy", _ => true).SetResult(true);
        var bar = Show("/?team=core");
        bar.FindAll("button").Single(button => button.TextContent == "Copy link").Click();
        Assert.Equal("http://localhost/?period=last-quarter&team=core", clipboard.Invocations.Single().Arguments[0]);
        Assert.Contains("Link copied", bar.Markup, StringComparison.Ordinal);
    }

    /// <summary>The bar stands in the top bar's slot, its lists in the provider of popovers.</summary>
    private IRenderedComponent<IComponent> Show(string address)
    {
        Navigation.NavigateTo(address);
        return Render(builder =>
        {
            builder.OpenComponent<MudPopoverProvider>(0);
            builder.CloseComponent();
            builder.OpenComponent<SectionOutlet>(1);
            builder.AddAttribute(2, nameof(SectionOutlet.SectionId), TopBar.Left);
            builder.CloseComponent();
            builder.OpenComponent<FilterBar>(3);
            builder.AddAttribute(4, nameof(FilterBar.Choices), Choices);
            builder.CloseComponent();
        });
    }

    private static IElement Button(IRenderedComponent<IComponent> bar, params string[] starts) =>
        bar.FindAll("button[aria-haspopup=dialog]")
            .First(button => starts.Any(start => button.TextContent.Trim().StartsWith(start, StringComparison.Ordinal)));

    private static void Open(IRenderedComponent<IComponent> bar, params string[] starts) => Button(bar, starts).Click();
}
