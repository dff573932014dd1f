using System.Reflection;
using System.Text.RegularExpressions;
using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using ReliabilityDashboard.Features.Entry;
using ReliabilityDashboard.Shell.Layout;

namespace EndToEnd.Tests.Typing;

/// <summary>Every page that lives in the browser, and what opens there to type into. Pages before the sign-in are left out: once they are
/// there, nobody writes into them but whoever types.</summary>
internal static partial class TypingWalk
{
    /// <summary>The same page at once where it has many fields, each typist with a third of them, at a record of their own.</summary>
    private const int Typists = 3;
    public const string Writing = "/post-mortems?incident=";
    private const string Written = "/post-mortems/{Id}";
    private const string WithFilters = "/incidents";

    // What is pressed beside what opens a form, wherever it is found, before the fields are looked for.
    private static readonly string[] Openers = ["Add a line", "Add an improvement", "Add another action"];

    /// <summary>Fields that the walk has to come past; whoever adds a page needs no entry here.</summary>
    public static readonly string[] Known =
    [
        "Title", "What happened?", "What happened", "What will be done", "Owner", "Pattern", "Callee", "Service",
        "Incident, by name or id", "Merge into, by name", "Search incidents", "Search the audit log", "Search service",
        "Frequent from, per week", "Name or e-mail address", "Name",
    ];

    /// <summary>Every page that holds a field, or something that opens one, by its address, those of records by the first that is
    /// found.</summary>
    public static async Task<IReadOnlyList<TypingPage>> PagesAsync(RunningApp app)
    {
        using var client = await app.ClientAsync();
        // A post-mortem is begun for each of its typists, below.
        var routes = Routes().Where(route => route.Template != Written).ToList();
        // A release is led to by charts and by what happened around it: not by any page that comes first.
        var found = new Dictionary<string, string> { [routes.Single(route => route.Takes(Site.Release)).Template] = Site.Release };
        var writable = new HashSet<string>();
        var asked = new HashSet<string>();
        var next = new Queue<string>(["/", "/api-reference", Site.Release]);
        while (next.TryDequeue(out var path))
        {
            if (!asked.Add(path)) continue;
            var page = await client.GetStringAsync(new Uri(path, UriKind.Relative));
            if (Writable().IsMatch(page)) writable.Add(path);
            foreach (Match link in Link().Matches(page))
            {
                var to = link.Groups[1].Value;
                // Of sections every one, of records the first.
                if (routes.FirstOrDefault(route => route.Takes(to)) is not { } route) continue;
                if (found.TryAdd(route.IsOfSections ? to : route.Template, to)) next.Enqueue(to);
            }
        }
        // Of a page with several addresses any.
        var seen = routes.Where(route => found.ContainsKey(route.Template)).Select(route => route.Page).ToHashSet();
        Assert.Empty(routes.Where(route => !route.IsOfSections && !seen.Contains(route.Page)).Select(route => route.Template));
        return
        [
            .. found.Values.Where(writable.Contains).Append("/matrix?mode=1").Select(path => new TypingPage(path, 0, 1)),
            .. Enumerable.Range(0, Typists).Select(share => new TypingPage($"{Writing}{20 + share}", share, Typists)),
        ];
    }

    /// <summary>The fields of a page, its filters' one after the other since only one of them is open at a time.</summary>
    public static async IAsyncEnumerable<IEnumerable<TextField>> OpenedAsync(Visit visit, TypingPage page)
    {
        if (page.IsWritten)
        {
            await visit.WaitForAddressAsync("/post-mortems/");
            await visit.SettleAsync();
            await Assertions.Expect(visit.Page.Locator("#title")).ToBeEditableAsync();
        }
        // A page that takes the focus by itself has done so.
        await visit.AnsweredAsync();
        await visit.SettleAsync();
        var main = visit.Page.Locator("main");
        await TextField.MarkAsync(visit.Page);
        foreach (var form in await main.Locator("[data-opens]").EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.opens)"))
            await PressAsync(visit, main.Locator($"[data-opens={form}]"));
        foreach (var name in Openers)
            await PressAsync(visit, main.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }));
        await visit.SettleAsync();
        Assert.Empty(await TextField.LostByARestartAsync(visit.Page));
        yield return (await TextField.OnAsync(visit.Page)).Where(page.IsTheirs);
        // The bar is the same on every page that has one.
        if (page.Path != WithFilters) yield break;
        foreach (var opener in await visit.Page.Locator(".filter__button[aria-haspopup=dialog]").AllAsync())
        {
            var own = await TextField.OnAsync(visit.Page);
            await opener.ClickAsync();
            await visit.Page.Locator(".filter__dialog").WaitForAsync();
            // A dialog that takes the focus by itself has done so.
            await Assertions.Expect(visit.Page.Locator(".filter__dialog :focus")).ToHaveCountAsync(1);
            yield return (await TextField.OnAsync(visit.Page)).Where(field => own.All(other => other.Name != field.Name));
            await visit.Page.Keyboard.PressAsync("Escape");
            await visit.Page.Locator(".filter__dialog").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }
    }

    private static async Task PressAsync(Visit visit, ILocator opener)
    {
        if (await opener.CountAsync() == 0) return;
        // Whatever else stands over it.
        await opener.First.EvaluateAsync("button => button.click()");
        await visit.AnsweredAsync();
    }

    private static IEnumerable<Route> Routes() =>
        from type in typeof(App).Assembly.GetTypes()
        where type != typeof(NotFoundPage) && type.GetCustomAttribute<LayoutAttribute>()?.LayoutType != typeof(EntryLayout)
        from route in type.GetCustomAttributes<RouteAttribute>()
        select new Route(type, route.Template);

    [GeneratedRegex("""href="(/[^"#?]*)""")]
    private static partial Regex Link();

    // A page is told whole before it lives in the browser.
    [GeneratedRegex(
        """<textarea|contenteditable="true"|data-opens=|<input(?![^>]*type="(?:checkbox|radio|file|hidden|date|time|color|range))""")]
    private static partial Regex Writable();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    private sealed record Route(Type Page, string Template)
    {
        private readonly Regex address = new(
            $"^{Parameter().Replace(Template, part => part.Value.EndsWith(":long}", StringComparison.Ordinal) ? "[0-9]+" : "[^/]+")}$");

        public bool IsOfSections => Template == "/settings/{Id}";

        /// <remarks>Lists have their files beside them; a release is named with dots as well.</remarks>
        public bool Takes(string path) => !path.EndsWith(".csv", StringComparison.Ordinal) && address.IsMatch(path);
    }
}

/// <param name="Path">Its address from the root.</param>
/// <param name="Share">Which of the typists who share its fields, from 0.</param>
/// <param name="Typists">How many share them.</param>
internal sealed record TypingPage(string Path, int Share, int Typists)
{
    /// <summary>A post-mortem that is begun to be written.</summary>
    public bool IsWritten => Path.Contains(TypingWalk.Writing, StringComparison.Ordinal);

    /// <summary>By name alone: records differ in how many fields they have.</summary>
    public bool IsTheirs(TextField field) => field.Name.Sum(letter => letter) % Typists == Share;
}
