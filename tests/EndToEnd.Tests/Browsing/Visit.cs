using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace EndToEnd.Tests.Browsing;

/// <summary>One visitor with a browser profile of their own, who notices everything that goes wrong in the page.</summary>
internal sealed class Visit : IAsyncDisposable
{
    // Said by the theme switch as soon as the page is connected.
    private const string Interactive = ".theme-switch button[aria-pressed='true']";

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> faults = new();

    private Visit(IBrowserContext context, IPage page, Uri address)
    {
        this.context = context;
        Page = page;
        Address = address;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                faults.Enqueue($"console: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => faults.Enqueue($"script: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
                faults.Enqueue($"{response.Status} {response.Url}");
        };
    }

    public IPage Page { get; }

    public Uri Address { get; }

    /// <summary>What went wrong in the page so far: console errors, script errors, answers of 500 and above.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>The address of the page without host, as people would send it.</summary>
    public string Where => Address.MakeRelativeUri(new Uri(Page.Url)) is { OriginalString: var path } ? "/" + path : "/";

    /// <param name="chromium">The browser.</param>
    /// <param name="address">Of the app.</param>
    /// <param name="look">How the visitor sees the pages.</param>
    /// <param name="signIn">The cookie of whoever is signed in; null for a stranger.</param>
    public static async Task<Visit> BeginAsync(Chromium chromium, Uri address, Look? look = null, System.Net.Cookie? signIn = null)
    {
        look ??= Look.Light;
        var browser = await chromium.ReadyAsync();
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = address.ToString(),
                ViewportSize = new() { Width = look.Width, Height = look.Height },
                ReducedMotion = ReducedMotion.Reduce,
                Locale = look.Locale,
                HasTouch = look.HasTouch,
                TimezoneId = "UTC",
            }
        );
        // Several tests share two cores with the app and the browser: patience costs nothing where all is well.
        context.SetDefaultTimeout(120_000);
        await BringThemeAsync(context, address, look);
        if (signIn is not null)
            await context.AddCookiesAsync([
                new()
                {
                    Name = signIn.Name,
                    Value = signIn.Value,
                    Url = address.ToString(),
                    HttpOnly = true,
                },
            ]);
        return new(context, await context.NewPageAsync(), address);
    }

    /// <summary>Another page of the same visitor.</summary>
    public async Task<Visit> BesideAsync() => new(context, await context.NewPageAsync(), Address);

    /// <summary>Waits until the app has answered everything that was done on the page so far.</summary>
    public async Task AnsweredAsync()
    {
        // The circuit takes one thing after the other, and refuses this one behind the rest.
        await Page.EvaluateAsync("() => DotNet.invokeMethodAsync('Nowhere', 'Nothing').then(() => { }, () => { })");
    }

    /// <summary>Opens the page that is open once more, as somebody sees it who turned the theme switch or changed the window.</summary>
    public async Task OpenAgainAsync(Look look)
    {
        await ShowAsync(look);
        await OpenAsync(Where);
    }

    /// <summary>Turns the page's own theme switch to the theme of a look.</summary>
    public async Task TurnToAsync(Look look)
    {
        await Page.EvaluateAsync(
            "theme => document.querySelector(`.theme-switch button[aria-label='${theme} theme']`).click()",
            look == Look.Dark ? "Dark" : "Light");
        await UntilAsync(
            """
            theme => document.documentElement.dataset.theme === theme
                && document.querySelector(`.theme-switch button[aria-pressed='true'][aria-label^='${theme}' i]`)
            """,
            look.Theme);
        await SettleAsync();
    }

    /// <summary>From the next opening on, pages are seen so.</summary>
    public async Task ShowAsync(Look look)
    {
        await BringThemeAsync(context, Address, look);
        await Page.SetViewportSizeAsync(look.Width, look.Height);
    }

    private static Task BringThemeAsync(IBrowserContext context, Uri address, Look look) =>
        context.AddCookiesAsync([
            new()
            {
                Name = "theme",
                Value = look.Theme,
                Url = address.ToString(),
            },
        ]);

    /// <summary>Opens a page and waits until it can be used and shows what it has.</summary>
    public async Task<IResponse> OpenAsync(string path)
    {
        var response = await Page.GotoAsync(path);
        await SettleAsync();
        return response!;
    }

    /// <summary>Waits until the page is connected, nothing is loading and every chart is drawn and can be used.</summary>
    public async Task SettleAsync()
    {
        await Page.WaitForSelectorAsync(Interactive, new() { State = WaitForSelectorState.Attached });
        await UntilAsync(
            """
            () => !document.querySelector('main .loading, main .chart__waiting, main section-text:not([data-ready])')
               && [...document.querySelectorAll('main .chart')].every(chart => 'ready' in chart.dataset)
            """
        );
    }

    /// <summary>Waits until all that was typed is stored, and said to be.</summary>
    public async Task SavedAsync()
    {
        await Assertions.Expect(Page.Locator("[data-text-saving]")).ToBeHiddenAsync();
        await Assertions.Expect(Page.Locator(".saved")).ToContainTextAsync("Saved");
    }

    /// <summary>Waits until the address bar holds these words, or holds them no more. The page itself is asked: the driver's own wait can
    /// miss an address that changes while it begins to listen.</summary>
    public Task WaitForAddressAsync(string words, bool held = true) =>
        UntilAsync("([words, held]) => location.href.includes(words) === held", new object[] { words, held });

    /// <summary>Waits until a function says yes in the page. Asked each frame, as the driver would by itself, the page draws all the
    /// while.</summary>
    public Task UntilAsync(string holds, object? argument = null) =>
        Page.WaitForFunctionAsync(holds, argument, new() { PollingInterval = 50 });

    /// <summary>A picture of the whole page for whoever looks into a failure.</summary>
    public async Task<string> PhotographAsync(string name)
    {
        Directory.CreateDirectory(Running.Repository.Results);
        var path = Path.Combine(Running.Repository.Results, $"{name}.png");
        await Page.ScreenshotAsync(new() { Path = path, FullPage = true });
        return path;
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
