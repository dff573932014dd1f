using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace EndToEnd.Tests.Browsing;

/// <summary>Asks axe what stands in the way of people.</summary>
internal static class Accessibility
{
    /// <summary>Fails with one paragraph per broken rule, naming the elements that break it.</summary>
    public static async Task AssertNoBarriersAsync(this Visit visit)
    {
        var found = await visit.Page.RunAxe();
        var barriers = found.Violations.Select(broken =>
            $"{broken.Id} ({broken.Impact}): {broken.Help}\n" + string.Join("\n", broken.Nodes.Take(5).Select(node => $"    {node.Target}  {node.Html}")));
        Assert.True(found.Violations.Length == 0, $"{visit.Where}\n{string.Join("\n", barriers)}");
    }

    /// <summary>Fails where the page is wider than its window, naming what sticks out: on a phone it would scroll sideways.</summary>
    public static async Task AssertFitsItsWindowAsync(this Visit visit)
    {
        var found = await visit.Page.EvaluateAsync<string[]>("""
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
                [...document.querySelectorAll('body *')]
                    .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                    .map(element => element.outerHTML.slice(0, 160))
            """);
        Assert.True(found.Length == 0, $"{visit.Where}\n{string.Join("\n", found.Take(10))}");
    }
}
