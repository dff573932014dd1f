using Microsoft.JSInterop;

namespace ReliabilityDashboard.Shell.Theme;

/// <summary>Which theme the browser shows, for what cannot follow style sheets: the charts. One per circuit.</summary>
public sealed class ThemeState : IAsyncDisposable
{
    private DotNetObjectReference<ThemeState>? self;
    private IJSObjectReference? module;

    /// <summary>Null until the browser has said.</summary>
    public bool? IsDark { get; private set; }

    public ThemeChoice Choice { get; private set; }

    /// <summary>Raised after <see cref="IsDark"/> or <see cref="Choice"/> changed.</summary>
    public event Action? Changed;

    /// <summary>Asks the browser and follows it from now on.</summary>
    public async Task ConnectAsync(IJSRuntime js)
    {
        if (module is not null) return;
        module = await js.InvokeAsync<IJSObjectReference>("import", "./js/theme.js");
        self = DotNetObjectReference.Create(this);
        await module.InvokeVoidAsync("follow", self);
    }

    public async Task ChooseAsync(ThemeChoice choice)
    {
        if (module is not null) await module.InvokeVoidAsync("choose", choice.ToString().ToLowerInvariant());
    }

    [JSInvokable]
    public void Shows(string choice, bool dark)
    {
        Choice = Enum.TryParse<ThemeChoice>(choice, ignoreCase: true, out var known) ? known : ThemeChoice.System;
        IsDark = dark;
        Changed?.Invoke();
    }

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

/// <summary>What a person chose: the system's theme, or always one of both.</summary>
public enum ThemeChoice { System, Light, Dark }
