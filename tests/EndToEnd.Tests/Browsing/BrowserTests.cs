using EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace EndToEnd.Tests.Browsing;

/// <summary>What every test in a browser does: begin visits, photograph them on failure, fail on errors in the console.</summary>
public abstract class BrowserTests(Chromium chromium) : IAsyncDisposable
{
    private readonly List<Visit> visits = [];
    private readonly List<IAsyncDisposable> owned = [];

    /// <summary>For a test that breaks something on purpose.</summary>
    private protected bool FaultsAreExpected { get; set; }

    /// <summary>Takes over what belongs to this test alone and ends it after the visits, so that no page loses its app while it is open; the last first, since it stands on the earlier.</summary>
    private protected async Task<T> OwnAsync<T>(Task<T> starting)
        where T : IAsyncDisposable
    {
        var own = await starting;
        owned.Add(own);
        return own;
    }

    /// <summary>A visitor whom the app does not know.</summary>
    private protected Task<Visit> StrangerAsync(Uri address, Look? look = null) => KeepAsync(Visit.BeginAsync(chromium, address, look));

    private protected async Task<Visit> VisitAsync(RunningApp app, Look? look = null) => await KeepAsync(Visit.BeginAsync(chromium, app.Address, look, await app.SignInAsync()));

    private async Task<Visit> KeepAsync(Task<Visit> beginning)
    {
        var visit = await beginning;
        visits.Add(visit);
        return visit;
    }

    private protected async Task<Visit> OpenAsync(RunningApp app, string path, Look? look = null)
    {
        var visit = await VisitAsync(app, look);
        await visit.OpenAsync(path);
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (TestContext.Current.TestState?.Result == TestResult.Failed) await PhotographAsync();
        var faults = visits.SelectMany(visit => visit.Faults).ToList();
        foreach (var visit in visits) await visit.DisposeAsync();
        foreach (var own in owned.AsEnumerable().Reverse()) await own.DisposeAsync();
        if (!FaultsAreExpected) Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private async Task PhotographAsync()
    {
        var name = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "test").Split(Path.GetInvalidFileNameChars()));
        for (var i = 0; i < visits.Count; i++)
        {
            try
            {
                TestContext.Current.TestOutputHelper?.WriteLine($"{visits[i].Page.Url}: {await visits[i].PhotographAsync($"{name[..Math.Min(name.Length, 120)]}-{i + 1}")}");
            }
            catch (PlaywrightException fault)
            {
                TestContext.Current.TestOutputHelper?.WriteLine($"No picture: {fault.Message}");
            }
        }
    }
}
