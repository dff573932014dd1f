using System.Text.Json;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Charts.Drawings;
using ReliabilityDashboard.Charts.Matrix;
using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Shell.Theme;
using ReliabilityDashboard.Tests.Shell;

namespace ReliabilityDashboard.Tests.Charts;

public sealed class ChartFrameTests : ShellContext
{
    private static readonly MatrixChartData Data = new(
        [
            new("g1", "<b>Card</b> provider times out", IncidentCategory.Integration, 1.6, 42_000, "€ 42 k", 12, "Immediate fire"),
            new("g2", "=cmd", null, 0.2, 90, "€ 90", 3, "Backlog"),
        ],
        "expected loss per occurrence, EUR", Weeks: 7.5, FrequencyThreshold: 0.5, ImpactThreshold: 8_000)
    {
        Currency = "EUR",
    };

    private readonly BunitJSModuleInterop plotly;
    private readonly BunitJSModuleInterop chart;

    public ChartFrameTests()
    {
        plotly = JSInterop.SetupModule("./_content/Plotly.Blazor/plotly-interop-7.2.0.js");
        plotly.Mode = JSRuntimeMode.Loose;
        chart = JSInterop.SetupModule("./js/chart.js");
        chart.Mode = JSRuntimeMode.Loose;
        chart.Setup<int>("measure", _ => true).SetResult(800);
        chart.Setup<bool>("attach", _ => true).SetResult(true);
    }

    [Fact]
    public void Nothing_is_drawn_before_the_browser_said_its_theme_and_then_in_that_theme()
    {
        // Integration is #018b8b in the dark theme and #3d8e90 in the light one.
        var shown = Render<MatrixChart>(given => given.Add(one => one.Title, "Impact and frequency").Add(one => one.Data, Data));
        Assert.Empty(plotly.Invocations["newPlot"]);
        Assert.Single(chart.Invocations["measure"]);
        Services.GetRequiredService<ThemeState>().Shows("dark", true);
        shown.WaitForAssertion(() => Assert.Contains("1,139,139", Sent("newPlot"), StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_with_markup_is_sent_as_text()
    {
        Drawn();
        var sent = Sent("newPlot");
        Assert.Contains("&lt;b&gt;Card&lt;/b&gt; provider", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Card", sent, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_theme_draws_the_same_chart_anew()
    {
        var shown = Drawn();
        Services.GetRequiredService<ThemeState>().Shows("dark", true);
        shown.WaitForAssertion(() => Assert.Contains(Palette.Dark.Ink2, Sent("react"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_twin_is_one_button_away_and_shows_names_as_they_are()
    {
        var shown = Drawn();
        Assert.Empty(shown.FindAll("table"));
        shown.FindAll("button").Single(button => button.TextContent == "Table").Click();
        Assert.Equal("<b>Card</b> provider times out", shown.Find("tbody tr td").TextContent);
        Assert.Equal("true", shown.FindAll("button").Single(button => button.TextContent == "Table").GetAttribute("aria-expanded"));
    }

    [Fact]
    public async Task What_stands_on_paper_is_drawn_when_it_is_fetched_and_no_longer_once_the_chart_is_closed()
    {
        var shown = Drawn();
        var place = shown.Find("[data-picture]");
        Assert.Equal("", place.InnerHtml);
        var (key, pictures) = (place.GetAttribute("data-picture")!, Services.GetRequiredService<OfferedPictures>());
        Assert.Contains("&lt;b&gt;Card&lt;/b&gt;", pictures.Make(key), StringComparison.Ordinal);
        shown.Render(given => given.Add(one => one.Data, Data with { Marks = [Data.Marks[1]] }));
        Assert.DoesNotContain("Card", pictures.Make(key), StringComparison.Ordinal);
        await DisposeComponentsAsync();
        Assert.Null(pictures.Make(key));
        Assert.Null(pictures.Make("guessed"));
    }

    [Fact]
    public async Task A_picked_mark_gives_its_group()
    {
        string? group = null;
        var shown = Render<MatrixChart>(given =>
            given.Add(one => one.Title, "t").Add(one => one.Data, Data).Add(one => one.OnGroup, id => group = id)
        );
        Services.GetRequiredService<ThemeState>().Shows("light", false);
        shown.WaitForAssertion(() => Assert.NotEmpty(plotly.Invocations["newPlot"]));
        var frame = shown.FindComponent<ReliabilityDashboard.Charts.ChartFrame>();
        // Traces stand in the order of the categories: integration first here, unknown second.
        await frame.InvokeAsync(() => frame.Instance.Picked(1, 0));
        Assert.Equal("g2", group);
        await frame.InvokeAsync(() => frame.Instance.Picked(9, 9));
        Assert.Equal("g2", group);
    }

    [Fact]
    public async Task A_drawn_stretch_is_told_where_the_page_takes_one_and_said_to_those_who_use_keys()
    {
        Assert.DoesNotContain("Shift", Drawn().Find(".chart").GetAttribute("aria-label"), StringComparison.Ordinal);
        Period? stretch = null;
        var june = new ShareBucket(
            new(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc), new(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc), "Jun", "June 2026", [3]);
        var shown = Render<StackedShareChart>(given => given
            .Add(one => one.Title, "t").Add(one => one.Data, new(ShareClass.Alone("incidents"), [june], "incidents", AsShare: false))
            .Add(one => one.OnStretch, period => stretch = period));
        Assert.EndsWith(
            "; with Shift they draw a stretch of time, Enter shows it.", shown.Find(".chart").GetAttribute("aria-label"),
            StringComparison.Ordinal);
        var frame = shown.FindComponent<ReliabilityDashboard.Charts.ChartFrame>();
        await frame.InvokeAsync(() => frame.Instance.Stretched(0.1, 0.8));
        Assert.Equal(new Period(june.Start, june.End), stretch);
    }

    [Fact]
    public void Without_data_there_is_neither_plot_nor_script()
    {
        var shown = Render<MatrixChart>(given =>
            given
                .Add(one => one.Title, "t")
                .Add(one => one.Data, Data with { Marks = [] })
                .Add(one => one.EmptyContent, "<p>No incident yet</p>")
        );
        Services.GetRequiredService<ThemeState>().Shows("light", false);
        Assert.Contains("No incident yet", shown.Markup, StringComparison.Ordinal);
        Assert.Empty(chart.Invocations);
        Assert.Empty(plotly.Invocations);
    }

    private IRenderedComponent<MatrixChart> Drawn()
    {
        Services.GetRequiredService<ThemeState>().Shows("light", false);
        var shown = Render<MatrixChart>(given => given.Add(one => one.Title, "Impact and frequency").Add(one => one.Data, Data));
        shown.WaitForAssertion(() => Assert.NotEmpty(plotly.Invocations["newPlot"]));
        return shown;
    }

    /// <summary>What went over to Plotly, without JSON's own escapes.</summary>
    private string Sent(string call) =>
        System.Text.RegularExpressions.Regex.Unescape(JsonSerializer.Serialize(plotly.Invocations[call].Last().Arguments));
}
