namespace EndToEnd.Tests.Running;

/// <summary>An app that many tests read from; started when the first of them asks.</summary>
public abstract class SharedApp : IAsyncDisposable
{
    private readonly Lazy<Task<RunningApp>> app;

    private protected SharedApp() => app = new(StartAsync);

    internal Task<RunningApp> ReadyAsync() => app.Value;

    private protected abstract Task<RunningApp> StartAsync();

    public virtual async ValueTask DisposeAsync()
    {
        if (app.IsValueCreated && !app.Value.IsFaulted) await (await app.Value).DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
