using EndToEnd.Tests.Browsing;
using Microsoft.Playwright;

namespace EndToEnd.Tests.Typing;

/// <summary>Types at an even pace, with a thought between words in which what waits for a stop of the typing begins to move.</summary>
/// <param name="letter">From one letter to the next.</param>
/// <param name="words">What is typed into a text, a thought behind each.</param>
/// <param name="disturb">What happens to the line in the middle of a word; null where nothing does.</param>
internal sealed class Typist(TimeSpan letter, IReadOnlyList<string> words, Action? disturb = null)
{
    private const int Thought = 350;

    // Within the bounds of every number that is asked for.
    private static readonly string[] Digits = ["8.", "765"];

    /// <summary>Types behind what stands there, into a number in its place; what was lost, in words, or null.</summary>
    public async Task<string?> TypeAsync(Visit visit, TextField field)
    {
        var typing = field.TakesNumbers ? Digits : words;
        var element = field.On(visit.Page);
        await element.FocusAsync();
        await visit.Page.Keyboard.PressAsync(field.TakesNumbers ? "Control+A" : "Control+End");
        var expected = (field.TakesNumbers ? "" : await SectionText.TextOfAsync(element)) + string.Concat(typing);
        foreach (var word in typing)
        {
            await visit.Page.Keyboard.TypeAsync(word, new() { Delay = (float)letter.TotalMilliseconds });
            if (word == typing[0]) disturb?.Invoke();
            if (disturb is null) await Task.Delay(Thought);
        }
        if (disturb is not null) await Assertions.Expect(visit.Page.Locator(".connection")).ToBeHiddenAsync();
        await visit.AnsweredAsync();
        var typed = await SectionText.TextOfAsync(element);
        return typed == expected ? null : $"{visit.Where}, {field.Name}: typed “{expected}”, there stands “{typed}”";
    }
}
