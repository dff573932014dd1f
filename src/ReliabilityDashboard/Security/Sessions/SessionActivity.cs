using Microsoft.JSInterop;

namespace ReliabilityDashboard.Security.Sessions;

/// <summary>When somebody last did something in this circuit. An open page renews no cookie, so its session is counted here.</summary>
/// <remarks>The browser says it. The circuit itself cannot tell a click from the answers that it gets to its own redraws.</remarks>
public sealed class SessionActivity(TimeProvider time) : IAsyncDisposable
{
    private DotNetObjectReference<SessionActivity>? self;
    private IJSObjectReference? module;

    /// <summary>The last click, letter or turn of the wheel, to the minute; or the opening of the page.</summary>
    public DateTimeOffset Last { get; private set; } = time.GetUtcNow();

    /// <summary>Asks the browser to tell.</summary>
    public async Task FollowAsync(IJSRuntime js)
    {
        if (module is not null) return;
        module = await js.InvokeAsync<IJSObjectReference>("import", "./js/activity.js");
        self = DotNetObjectReference.Create(this);
        await module.InvokeVoidAsync("follow", self);
    }

    /// <summary>Somebody did something just now.</summary>
    [JSInvokable]
    public void Acted() => Last = time.GetUtcNow();

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (module is not null)
            {
                await module.InvokeVoidAsync("unfollow");
                await module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone, and with it what was to be released.
        }
        self?.Dispose();
    }
}
