using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Extensions;
using ReliabilityDashboard.Shell.Components;

namespace ReliabilityDashboard.Tests.Shell.Components;

public sealed class SearchBoxTests : ShellContext
{
    private readonly ManualClock clock = new();
    private readonly List<(string? Text, bool GoesOn)> asked = [];

    [Fact]
    public void It_is_asked_for_once_the_typing_stops_and_each_further_word_goes_on_from_the_one_before()
    {
        var search = Draw();
        Type(search, "po");
        clock.Pass(TimeSpan.FromMilliseconds(299));
        Type(search, "pool");
        clock.Pass(TimeSpan.FromMilliseconds(299));
        Assert.Empty(asked);
        clock.Pass(TimeSpan.FromMilliseconds(1));
        Type(search, "pool ran");
        clock.Pass(TimeSpan.FromMilliseconds(300));
        search.WaitForAssertion(() => Assert.Equal([("pool", false), ("pool ran", true)], asked));
    }

    [Fact]
    public void An_address_that_comes_late_takes_no_letter_back()
    {
        var search = Draw();
        Type(search, "pool");
        clock.Pass(TimeSpan.FromMilliseconds(300));
        search.WaitForAssertion(() => Assert.Single(asked));
        Type(search, "pool ran");
        Give(search, "pool");
        Assert.Equal("pool ran", Shown(search));
        clock.Pass(TimeSpan.FromMilliseconds(300));
        search.WaitForAssertion(() => Assert.Equal(2, asked.Count));
        Type(search, "pool ran dry");
        Give(search, "pool ran");
        Assert.Equal("pool ran dry", Shown(search));
    }

    [Fact]
    public void An_address_of_somebody_elses_making_is_shown()
    {
        var search = Draw();
        Type(search, "pool");
        clock.Pass(TimeSpan.FromMilliseconds(300));
        search.WaitForAssertion(() => Assert.Single(asked));
        Give(search, "pool");
        Give(search, null);
        Assert.Null(Shown(search));
        Give(search, "lock");
        Assert.Equal("lock", Shown(search));
    }

    private IRenderedComponent<SearchBox> Draw()
    {
        Services.AddSingleton<TimeProvider>(clock);
        return Render<SearchBox>(with => with
            .Add(box => box.Label, "Search incidents").Add(box => box.Placeholder, "Search title")
            .Add(box => box.OnSearch, search => asked.Add(search)));
    }

    private static void Type(IRenderedComponent<SearchBox> search, string text) => search.Find("input").Input(text);

    private static void Give(IRenderedComponent<SearchBox> search, string? value) =>
        search.Render(with => with.Add(box => box.Value, value));

    private static string? Shown(IRenderedComponent<SearchBox> search) =>
        search.FindComponent<MudTextField<string>>().Instance.GetState(field => field.Value);
}
