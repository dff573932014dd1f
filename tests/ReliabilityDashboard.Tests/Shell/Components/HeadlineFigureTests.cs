using Bunit;
using ReliabilityDashboard.Shell.Components;

namespace ReliabilityDashboard.Tests.Shell.Components;

public sealed class HeadlineFigureTests : ShellContext
{
    [Fact]
    public void The_api_s_number_stands_beside_the_value_people_read()
    {
        var figure = Render<HeadlineFigure>(given =>
            given
                .Add(one => one.Name, "crash-free-sessions.value")
                .Add(one => one.Value, 0.99871234)
                .Add(one => one.Shown, "99.87")
                .Add(one => one.Unit, "%")
                .Add(one => one.Label, "Crash-free sessions")
        );
        var element = figure.Find("[data-figure='crash-free-sessions.value']");
        Assert.Equal("0.99871234", element.GetAttribute("data-value"));
        Assert.Equal("99.87\u202f%", element.QuerySelector(".figure__value")!.TextContent);
    }

    [Fact]
    public void Without_data_it_says_so_and_why_and_shows_no_number()
    {
        var figure = Render<HeadlineFigure>(given =>
            given
                .Add(one => one.Name, "crash-free-sessions.value")
                .Add(one => one.Value, null)
                .Add(one => one.Shown, "0")
                .Add(one => one.Label, "Crash-free sessions")
                .Add(one => one.Reason, "Sessions have no category.")
        );
        var element = figure.Find("[data-figure]");
        Assert.Equal("", element.GetAttribute("data-value") ?? "");
        Assert.Equal("no data", element.QuerySelector(".figure__value")!.TextContent);
        Assert.Equal("Sessions have no category.", element.QuerySelector(".figure__sentence")!.TextContent);
    }
}
