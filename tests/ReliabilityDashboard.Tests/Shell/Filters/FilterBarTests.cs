using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Sections;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Layout;
using TestDatabases;

namespace ReliabilityDashboard.Tests.Shell.Filters;

public sealed class FilterBarTests : ShellContext
{
    private static readonly DateTime Now = new(2026, 9, 14, 9, 12, 0, DateTimeKind.Utc);

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
        Assert.Equal("/trends?team=core", bar.Find("a[aria-label='Remove release 4.12']").GetAttribute("href"));
    }

    [Fact]
    public void Another_filter_begins_at_the_first_page_of_a_list()
    {
        var bar = Show("/incidents?team=core&page=4");
        Assert.Equal("/incidents", bar.FindAll("a").Single(link => link.TextContent == "Clear").GetAttribute("href"));
    }

    [Fact]
    public void A_long_list_can_be_searched()
    {
        var bar = Show("/trends");
        Open(bar, "Service");
        bar.Find("[role=dialog] input[placeholder='Search service']").Input("-19");
        Assert.Equal("service-19", Assert.Single(bar.FindComponents<MudCheckBox<bool>>()).Instance.Label);
    }

    /// <summary>The clock stands at 14 Sep 2026, 09:12 UTC.</summary>
    [Theory]
    [InlineData("/?team=core", "/?from=2026-04-01&to=2026-07-01&compare=previous&team=core")]
    [InlineData("/?period=this-quarter&compare=year", "/?from=2026-07-01&to=2026-10-01&compare=year")]
    [InlineData(
        "/trends?period=last-90-days&step=week", "/trends?from=2026-06-16&to=2026-09-14T09%3A12%3A00Z&step=week&compare=previous")]
    [InlineData("/trends?from=2026-09-01", "/trends?from=2026-09-01&to=2026-09-14T09%3A12%3A00Z&compare=previous")]
    [InlineData("/trends?from=2026-01-01&to=2026-02-01", "/trends?from=2026-01-01&to=2026-02-01&compare=previous")]
    public void The_copied_link_says_dates(string shown, string copied)
    {
        var clipboard = JSInterop.SetupModule("./js/clipboard.js");
        clipboard.Setup<bool>("copy", _ => true).SetResult(true);
        var bar = Show(shown);
        bar.FindAll("button").Single(button => button.TextContent == "Copy link").Click();
        Assert.Equal("http://localhost" + copied, clipboard.Invocations.Single().Arguments[0]);
        Assert.Contains("Link copied", bar.Markup, StringComparison.Ordinal);
        Assert.Equal(
            PageAddress.Parse(shown).Period(ReportingCalendar.Utc, Now).Period,
            PageAddress.Parse(copied).Period(ReportingCalendar.Utc, Now).Period);
    }

    [Fact]
    public void That_the_link_was_copied_is_said_for_a_moment()
    {
        var clock = new ManualClock();
        Services.AddSingleton<TimeProvider>(clock);
        JSInterop.SetupModule("./js/clipboard.js").Setup<bool>("copy", _ => true).SetResult(true);
        var bar = Show("/trends");
        bar.FindAll("button").Single(button => button.TextContent == "Copy link").Click();
        Assert.Contains("Link copied", bar.Markup, StringComparison.Ordinal);
        clock.Pass(FilterBar.CopiedFor);
        bar.WaitForAssertion(() => Assert.DoesNotContain("Link copied", bar.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void A_copied_quarter_is_shown_by_its_name()
    {
        var bar = Show("/?from=2026-04-01&to=2026-07-01");
        Assert.StartsWith("Q2 2026", Button(bar, "Q2").TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_eight_quarters_can_be_chosen_by_name()
    {
        // The fiscal year begins in February: on 14 Sep 2026 the third quarter of 2027 runs, from August.
        Services.AddSingleton(new ReportingCalendar(TimeZoneInfo.Utc, fiscalYearStartMonth: 2));
        var bar = Show("/trends?period=last-30-days&team=core&step=day");
        Open(bar, "Last 30 days");
        var offered = bar.FindAll("[aria-label=Quarter] button");
        Assert.Equal(
            ["Q2 2027", "Q1 2027", "Q4 2026", "Q3 2026", "Q2 2026", "Q1 2026", "Q4 2025", "Q3 2025"],
            offered.Select(quarter => quarter.TextContent));
        Assert.All(offered, quarter => Assert.Equal("false", quarter.GetAttribute("aria-pressed")));
        offered[2].Click();
        Assert.EndsWith("/trends?from=2025-11-01&to=2026-02-01&step=day&team=core", Navigation.Uri, StringComparison.Ordinal);
        Open(bar, "Q4 2026");
        Assert.Equal("Q4 2026", bar.Find("[aria-label=Quarter] [aria-pressed=true]").TextContent);
    }

    [Theory]
    [InlineData("1826-01-01", "2026-01-01", "From lies in a year from 1900 to 2200.")]
    [InlineData("2026-01-01", "2226-01-01", "To lies in a year from 1900 to 2200.")]
    [InlineData("1950-01-01", "2149-12-31", "199 years are too long a period, 100 are the most.")]
    [InlineData("2026-02-01", "2026-01-01", "The last day lies before the first.")]
    public void Dates_that_no_record_is_of_are_told_and_change_nothing(string from, string to, string said)
    {
        var bar = Show("/trends?team=core");
        Open(bar, "Last 12 months");
        bar.FindAll(".filter__custom input")[0].Input(from);
        bar.FindAll(".filter__custom input")[1].Input(to);
        bar.FindAll("button").Single(button => button.TextContent == "Show these dates").Click();
        Assert.Equal(said, bar.Find("[role=alert]").TextContent);
        Assert.EndsWith("/trends?team=core", Navigation.Uri, StringComparison.Ordinal);
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
