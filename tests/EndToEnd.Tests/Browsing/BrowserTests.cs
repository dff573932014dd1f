using EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace EndToEnd.Tests.Browsing;

/// <summary>What every test in a browser does: begin visits, photograph them on failure, fail on errors in the console.</summary>
public abstract class BrowserTests(Chromium chromium) : IAsyncDisposable
{
    private readonly List<Visit> visits = [];
    private readonly Stack<Func<ValueTask>> endings = new();

    /// <summary>For a test that breaks something on purpose.</summary>
    private protected bool FaultsAreExpected { get; set; }

    /// <summary>Takes over what belongs to this test alone and ends it after the visits, the last begun first, so that nothing loses what
    /// it stands on.</summary>
    private protected async Task<T> OwnAsync<T>(Task<T> starting)
        where T : IAsyncDisposable
    {
        var own = await starting;
        endings.Push(own.DisposeAsync);
        return own;
    }

    /// <inheritdoc cref="OwnAsync{T}(Task{T})"/>
    private protected DataFolder Own(DataFolder folder)
    {
        endings.Push(() =>
        {
            folder.Dispose();
            return default;
        });
        return folder;
    }

    /// <inheritdoc cref="OwnAsync{T}(Task{T})"/>
    private protected SlowLine Own(SlowLine line)
    {
        endings.Push(line.DisposeAsync);
        return line;
    }

    /// <summary>A visitor whom the app does not know.</summary>
    private protected Task<Visit> StrangerAsync(Uri address, Look? look = null) => KeepAsync(Visit.BeginAsync(chromium, address, look));

    /// <summary>A visitor who was signed in at any instance of the app.</summary>
    private protected Task<Visit> KnownAsync(Uri address, System.Net.Cookie signIn) =>
        KeepAsync(Visit.BeginAsync(chromium, address, null, signIn));

    private protected async Task<Visit> VisitAsync(RunningApp app, Look? look = null) =>
        await KeepAsync(Visit.BeginAsync(chromium, app.Address, look, await app.SignInAsync()));

    /// <summary>Another page of the same visitor, in the same profile.</summary>
    private protected Task<Visit> BesideAsync(Visit visit) => KeepAsync(visit.BesideAsync());

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
        foreach (var end in endings) await end();
        if (!FaultsAreExpected) Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private async Task PhotographAsync()
    {
        var name = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "test").Split(Path.GetInvalidFileNameChars()));
        for (var i = 0; i < visits.Count; i++)
        {
            try
            {
                TestContext.Current.TestOutputHelper?.WriteLine(
                    $"{visits[i].Page.Url}: {await visits[i].PhotographAsync($"{name[..Math.Min(name.Length, 120)]}-{i + 1}")}");
            }
            catch (PlaywrightException fault)
            {
                TestContext.Current.TestOutputHelper?.WriteLine($"No picture: {fault.Message}");
            }
        }
    }
}
