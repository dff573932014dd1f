using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Shell.Pages;

/// <summary>The life of a page, or of a part of one, that draws what it loads: it loads, fails or shows, loads anew when something
/// else is asked for or was written, and stops when it is left. A page says how it loads and, by <see cref="PageBody{TView}"/>, what it
/// draws.</summary>
/// <param name="fault">What is told where it cannot be loaded, without a full stop, such as "The trends could not be computed".</param>
public abstract class LoadedPage<TView>(string fault) : ComponentBase, IAsyncDisposable
    where TView : class
{
    private readonly CancellationTokenSource leaving = new();
    private CancellationTokenSource? loading;
    private object? asked;

    internal string Fault => fault;

    /// <summary>What is drawn; null until it came, and where there is none.</summary>
    internal TView? View { get; private set; }

    /// <summary>True once an answer came, also an empty one.</summary>
    internal bool IsLoaded { get; private set; }

    internal bool HasFailed { get; private set; }

    internal EventCallback Retry => EventCallback.Factory.Create(this, LoadAsync);

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [Inject] private ILoggerFactory Logs { get; set; } = null!;

    /// <summary>What the page is drawn for before it is connected; null from then on.</summary>
    [CascadingParameter] private HttpContext? Request { get; set; }

    /// <summary>Ends what only this page waits for.</summary>
    protected CancellationToken Leaving => leaving.Token;

    /// <summary>The parts of the data that are shown: where none of them was written, what is shown still holds.</summary>
    protected internal abstract DataParts Parts { get; }

    /// <summary>What of parameters and address says what is to be shown; it is loaded anew where this is no longer equal.</summary>
    protected virtual object Question => "";

    /// <summary>Gets what is to be drawn; null where there is no such thing.</summary>
    protected abstract Task<TView?> AskAsync(CancellationToken cancel);

    /// <summary>Something else is asked for and will be loaded.</summary>
    protected virtual Task OnAskedAsync() => Task.CompletedTask;

    /// <summary>It came.</summary>
    protected virtual void OnLoaded(TView? view) { }

    /// <summary>The address is answered as one that leads nowhere; to whoever stays, the page says so.</summary>
    protected void AnswerNotFound()
    {
        if (Request is not null) Navigation.NotFound();
    }

    protected override Task OnParametersSetAsync() => FollowAsync();

    /// <summary>Loads where something else is asked for than last time.</summary>
    protected Task FollowAsync() => Question.Equals(asked) ? Task.CompletedTask : AskAnewAsync();

    protected async Task AskAnewAsync()
    {
        asked = Question;
        await OnAskedAsync();
        await LoadAsync();
    }

    /// <summary>Shows that it loads, as at the beginning.</summary>
    protected void Forget() => (View, IsLoaded, HasFailed) = (null, false, false);

    /// <summary>Loads and shows; an answer that is still on its way is waited for no longer.</summary>
    protected async Task LoadAsync()
    {
        if (leaving.IsCancellationRequested) return;
        var cancel = Begin();
        try
        {
            var answer = await AskAsync(cancel);
            if (cancel.IsCancellationRequested) return;
            (View, IsLoaded, HasFailed) = (answer, true, false);
            OnLoaded(answer);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The page was left, or something else is asked for.
        }
        catch (Exception thrown) when (IsTold(thrown))
        {
            if (cancel.IsCancellationRequested) return;
            PageLog.Failed(Logs.CreateLogger(GetType()), thrown, fault, new Uri(Navigation.Uri).AbsolutePath);
            HasFailed = true;
        }
    }

    private CancellationToken Begin()
    {
        loading?.Cancel();
        loading?.Dispose();
        loading = CancellationTokenSource.CreateLinkedTokenSource(leaving.Token);
        return loading.Token;
    }

    /// <summary>What is told in place of the content, with the rest of the page still there. Anything else ends the page.</summary>
    private static bool IsTold(Exception thrown) =>
        thrown is ArgumentException or InvalidOperationException || DatabaseFault.In(thrown) is not null;

    public virtual ValueTask DisposeAsync()
    {
        leaving.Cancel();
        loading?.Dispose();
        leaving.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

internal static partial class PageLog
{
    [LoggerMessage(LogLevel.Error, "{Fault}, at {Path}")]
    public static partial void Failed(ILogger log, Exception thrown, string fault, string path);
}
