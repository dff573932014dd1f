using AngleSharp.Dom;
using Bunit;
using ReliabilityDashboard.Shell.Layout;

namespace ReliabilityDashboard.Tests.Shell;

public sealed class ShortcutTests : ShellContext
{
    [Fact]
    public void Every_page_of_the_rail_is_reached_by_a_key_of_its_own()
    {
        var rail = Render<Rail>();
        var shown = Render<ShortcutList>().FindAll("[data-keys]");

        var pages = shown.Where(one => Keys(one).StartsWith("g ", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            rail.FindAll(".rail__link").Select(link => link.GetAttribute("data-page")),
            pages.Select(one => rail.Find(one.GetAttribute("data-reaches")!).GetAttribute("data-page")));
        Assert.Single(rail.FindAll(shown.Single(one => Keys(one) == "?").GetAttribute("data-reaches")!));
    }

    [Fact]
    public void No_shortcut_is_another_or_its_beginning()
    {
        var keys = Render<ShortcutList>().FindAll("[data-keys]").Select(Keys).ToList();
        Assert.Contains("/", keys);
        Assert.All(keys, one => Assert.Single(keys, other => $"{other} ".StartsWith($"{one} ", StringComparison.Ordinal)));
        Assert.All(keys, one => Assert.All(one.Split(' '), key => Assert.Equal(1, key.Length)));
    }

    [Fact]
    public void The_list_shows_each_key_as_a_key_and_can_turn_them_off()
    {
        var list = Render<ShortcutList>();
        Assert.Equal(
            ["g", "i"],
            list.FindAll("[data-keys]").Single(one => one.TextContent.Contains("Go to Incidents", StringComparison.Ordinal))
                .QuerySelectorAll("kbd").Select(key => key.TextContent));
        Assert.Single(list.FindAll("input[type=checkbox]"));
    }

    private static string Keys(IElement shown) => shown.GetAttribute("data-keys")!;
}
