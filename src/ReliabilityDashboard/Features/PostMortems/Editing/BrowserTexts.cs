using System.Globalization;
using Microsoft.JSInterop;

namespace ReliabilityDashboard.Features.PostMortems.Editing;

/// <summary>The texts that belong to the browser, asked by the circuit.</summary>
public sealed class BrowserTexts(IJSRuntime js) : IAsyncDisposable
{
    private IJSObjectReference? editor;

    /// <summary>Has the browser send what is not sent yet.</summary>
    /// <returns>True once all of it is stored.</returns>
    public async Task<bool> SendAsync(long postMortem)
    {
        editor ??= await js.InvokeAsync<IJSObjectReference>("import", "./lib/editor/editor.js");
        return await editor.InvokeAsync<bool>("flush", postMortem.ToString(CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        if (editor is null) return;
        try
        {
            await editor.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the module with it.
        }
    }
}
