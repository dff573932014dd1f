using EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace EndToEnd.Tests.Browsing;

/// <summary>The text of a section of a post-mortem, as people type and read it: in the editor, or in a plain text area.</summary>
internal sealed class SectionText
{
    // The lines that are drawn; all of a text that fits the window.
    private const string Read =
        "field => field.value ?? [...field.querySelectorAll('.cm-line')].map(line => line.textContent).join('\\n')";

    private SectionText(ILocator field) => Field = field;

    /// <summary>By the name of its section in the API.</summary>
    public static SectionText Of(Visit visit, string section) => new(visit.Page.Locator($"#{section}"));

    /// <summary>By its question.</summary>
    public static SectionText Asked(Visit visit, string question) =>
        new(visit.Page.GetByRole(AriaRole.Textbox, new() { Name = question, Exact = true }));

    /// <summary>Where it is typed.</summary>
    public ILocator Field { get; }

    /// <summary>What any field holds that takes text.</summary>
    public static Task<string> TextOfAsync(ILocator field) => field.EvaluateAsync<string>(Read);

    public Task FillAsync(string text) => Field.FillAsync(text);

    /// <summary>Waits until it says this.</summary>
    public Task SaysAsync(string text) => SaysAsync(said => said == text, text);

    /// <summary>Waits until it says something of that kind.</summary>
    public Task SaysAsync(Func<string, bool> isIt, string what) =>
        Waiting.UntilAsync(async () => isIt(await TextOfAsync(Field)), $"the section says {what}");
}
