using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace EndToEnd.Tests.Browsing;

/// <summary>Asks axe what stands in the way of people.</summary>
internal static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // The rules that look at colours; the others see the same page in either theme.
    private static readonly string[] OfColours = ["color-contrast", "link-in-text-block"];

    /// <summary>Fails with one paragraph per broken rule, naming the elements that break it.</summary>
    public static Task AssertNoBarriersAsync(this Visit visit) => AssertNoBarriersAsync(visit, []);

    /// <summary>The same for a page whose other theme was looked at already: only what the theme changes.</summary>
    public static Task AssertNoBarriersOfColourAsync(this Visit visit) => AssertNoBarriersAsync(visit, OfColours);

    // Two frames on, the styles are what they change to. What is in order is not told element by element: on a page of many rows that takes
    // longer than the looking.
    private static async Task AssertNoBarriersAsync(Visit visit, string[] rules)
    {
        if (!await visit.Page.EvaluateAsync<bool>("() => 'axe' in window")) await visit.Page.EvaluateAsync($"() => {{ {Axe} }}");
        var barriers = await visit.Page.EvaluateAsync<string[]>(
            """
            async rules => {
                await new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown)));
                const chosen = rules.length > 0 ? { runOnly: rules } : {};
                const { violations } = await axe.run(document, { resultTypes: ['violations'], ...chosen });
                return violations.map(broken => [
                    `${broken.id} (${broken.impact}): ${broken.help}`,
                    ...broken.nodes.slice(0, 5).map(node => `    ${node.target}  ${node.html}`),
                ].join('\n'));
            }
            """,
            rules);
        Assert.True(barriers.Length == 0, $"{visit.Where}\n{string.Join("\n", barriers)}");
    }

    /// <summary>The same in both themes and on a phone, where the page also has to fit its window.</summary>
    /// <param name="visit">The page that is open.</param>
    /// <param name="open">Opens it once more in a look; <see cref="Visit.OpenAgainAsync"/> unless told.</param>
    public static async Task AssertNoBarriersInAnyLookAsync(this Visit visit, Func<Look, Task>? open = null)
    {
        foreach (var look in Look.All)
        {
            await (open ?? visit.OpenAgainAsync)(look);
            await visit.AssertFitsItsWindowAsync();
            await AssertNoBarriersAsync(visit, look == Look.Dark ? OfColours : []);
        }
    }

    /// <summary>Fails where the page is wider than its window, naming what sticks out: on a phone it would scroll sideways.</summary>
    public static async Task AssertFitsItsWindowAsync(this Visit visit)
    {
        var found = await visit.Page.EvaluateAsync<string[]>(
            """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
                [...document.querySelectorAll('body *')]
                    .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                    .map(element => element.outerHTML.slice(0, 160))
            """
        );
        Assert.True(found.Length == 0, $"{visit.Where}\n{string.Join("\n", found.Take(10))}");
    }

    /// <summary>Fails where a finger would miss what it is meant for, naming what is smaller than 24 px either way; within a sentence the
    /// words around a link part it from others.</summary>
    public static async Task AssertTargetsAreLargeEnoughAsync(this Visit visit)
    {
        var small = await visit.Page.EvaluateAsync<string[]>(
            """
            () => {
                const least = 23.5;
                const isInSentence = target => getComputedStyle(target).display === 'inline'
                    && [...target.parentElement.childNodes].some(node => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.data));
                return [...document.querySelectorAll('a[href]:not(.skip), button, input:not([type=hidden]), select, textarea, summary')]
                    .filter(target => target.checkVisibility({ visibilityProperty: true }) && !target.disabled && !isInSentence(target))
                    .map(target => [target, [target, target.closest('label, .mud-input-control')].filter(Boolean)
                        .map(one => one.getBoundingClientRect()).map(({ width, height }) => [width, height])])
                    .filter(([, sizes]) => !sizes.some(([width, height]) => width >= least && height >= least))
                    .map(([target, [[width, height]]]) => `${width.toFixed(1)} × ${height.toFixed(1)}: ${target.outerHTML.slice(0, 140)}`);
            }
            """);
        Assert.True(small.Length == 0, $"{visit.Where}\n{string.Join("\n", small.Take(12))}");
    }

    /// <summary>Fails where the rail holds something that cannot be reached on a low window, as on a small screen at 200 %.</summary>
    public static async Task AssertRailIsReachableAsync(this Visit visit)
    {
        await visit.Page.SetViewportSizeAsync(720, 450);
        var hidden = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.rail a, .rail button')].filter(one => one.checkVisibility()).filter(one => {
                one.scrollIntoView({ block: 'nearest' });
                const { left, top, width, height } = one.getBoundingClientRect();
                return !one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
            }).map(one => one.outerHTML.slice(0, 140))
            """);
        Assert.True(hidden.Length == 0, $"{visit.Where}\n{string.Join("\n", hidden)}");
    }

    /// <summary>Goes through the page with the Tab key and fails where one could not tell where one is: without a name, without a ring, out
    /// of sight or covered.</summary>
    /// <param name="visit">A page that has settled.</param>
    /// <param name="stops">How many times the key is pressed at most.</param>
    public static async Task AssertKeyboardShowsWhereItIsAsync(this Visit visit, int stops = 60)
    {
        List<string> lost = [];
        var seen = 0;
        for (; seen < stops; seen++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.Page.EvaluateAsync<string?>(Focused) is not { } said)
                break;
            if (said.Length > 0)
                lost.Add(said);
        }
        Assert.NotEqual(0, seen);
        Assert.True(lost.Count == 0, $"{visit.Where}\n{string.Join("\n", lost.Distinct().Take(10))}");
    }

    // Null: the focus left the page; empty: all is well; else what is wrong.
    private const string Focused = """
        () => {
            const element = document.activeElement;
            if (!element || element === document.body) return null;
            const style = getComputedStyle(element), box = element.getBoundingClientRect();
            const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2);
            const y = Math.min(Math.max(box.top + Math.min(box.height, 20) / 2, 1), innerHeight - 2);
            const top = document.elementFromPoint(x, y);
            const name = element.getAttribute('aria-label') || element.innerText?.trim() || element.labels?.[0]?.innerText || element.title
                || element.querySelector(':scope > title')?.textContent;
            const faults = [];
            if (!name) faults.push('no name');
            const ringed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
            if (!ringed && !element.closest('.mud-input, .mud-input-control')) faults.push('no ring');
            if (box.bottom <= 0 || box.top >= innerHeight) faults.push('out of sight');
            else if (top && !element.contains(top) && !top.contains(element)) faults.push(`covered by ${top.outerHTML.slice(0, 80)}`);
            return faults.length === 0 ? '' : `${faults.join(', ')}: ${element.outerHTML.slice(0, 160)}`;
        }
        """;
}
