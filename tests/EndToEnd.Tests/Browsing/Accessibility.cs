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

    /// <summary>By how many pixels the page is wider than its window: on a phone it would scroll sideways.</summary>
    public static Task<int> SidewaysScrollAsync(this IPage page) =>
        page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
