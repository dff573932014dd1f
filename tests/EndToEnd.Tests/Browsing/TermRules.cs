using Microsoft.Playwright;

namespace EndToEnd.Tests.Browsing;

/// <summary>What words mean is told where they stand.</summary>
internal static class TermRules
{
    private const int Widest = 320;

    /// <summary>Fails where a figure's word does not tell what it means.</summary>
    public static async Task AssertFiguresAreExplainedAsync(this Visit visit)
    {
        var bare = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('[data-figure]')]
                .filter(figure => {
                    const fact = figure.closest('dd');
                    let word = fact?.previousElementSibling;
                    while (word && word.tagName !== 'DT') word = word.previousElementSibling;
                    return !(word ?? figure.closest('.figure') ?? figure).querySelector('.definition');
                })
                .map(figure => figure.dataset.figure)
            """);
        Assert.True(bare.Length == 0, $"{visit.Where}: no word tells what these figures mean: {string.Join(", ", bare)}");
    }

    /// <summary>Fails where a term cannot be pointed at, put away by Escape or reached by keyboard (WCAG 1.4.13), or is too wide.</summary>
    public static async Task AssertTermsTellAsync(this Visit visit)
    {
        var page = visit.Page;
        var term = page.Locator("main .definition").First;
        var (word, told) = (term.Locator(".definition__term"), term.Locator(".definition__text"));
        await word.HoverAsync();
        await Assertions.Expect(told).ToBeVisibleAsync();
        var box = (await told.BoundingBoxAsync())!;
        Assert.InRange(box.Width, 1, Widest);
        await page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height / 2, new() { Steps = 4 });
        await Assertions.Expect(told).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(told).ToBeHiddenAsync();
        await page.Mouse.MoveAsync(2, 2);
        await word.FocusAsync();
        await Assertions.Expect(told).ToBeVisibleAsync();
        await word.BlurAsync();
        await Assertions.Expect(told).ToBeHiddenAsync();
    }
}
