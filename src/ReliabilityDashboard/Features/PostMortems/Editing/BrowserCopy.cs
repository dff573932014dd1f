using System.Globalization;
using Microsoft.JSInterop;
using ReliabilityDashboard.Domain.PostMortems;

namespace ReliabilityDashboard.Features.PostMortems.Editing;

/// <summary>The copy of unsaved text in the browser: what a lost connection or a reload would otherwise lose.</summary>
public sealed class BrowserCopy(IJSRuntime js, long postMortem) : IAsyncDisposable
{
    private readonly string id = postMortem.ToString(CultureInfo.InvariantCulture);
    private readonly SemaphoreSlim telling = new(1, 1);
    private Dictionary<string, string> told = [];
    private IJSObjectReference? module;

    /// <summary>Gives what the browser keeps for this person: of earlier visits, and of this one since the page came. It began by itself,
    /// with the page.</summary>
    public async Task<IReadOnlyList<KeptText>> OpenAsync(PostMortem stored)
    {
        module = await js.InvokeAsync<IJSObjectReference>("import", "./js/kept-text.js");
        told = KeptField.All(stored);
        return await module.InvokeAsync<KeptText[]?>("open", id, told) ?? [];
    }

    /// <summary>Tells which texts are stored now; the browser forgets its copies of them.</summary>
    public async Task SettleAsync(PostMortem stored, Func<string, bool> isOpen)
    {
        if (module is null) return;
        // One at a time: an older state must not come after a newer one.
        await telling.WaitAsync();
        try
        {
            var now = KeptField
                .All(stored)
                .Where(field => !isOpen(field.Key) && told.GetValueOrDefault(field.Key) != field.Value)
                .ToDictionary();
            if (now.Count == 0) return;
            foreach (var (field, text) in now) told[field] = text;
            await module.InvokeVoidAsync("settle", id, now);
        }
        catch (JSDisconnectedException)
        {
            // The copies stay until the next visit, which finds them stored.
        }
        finally
        {
            telling.Release();
        }
    }

    /// <summary>Forgets one copy, stored or not.</summary>
    public async Task DropAsync(string field)
    {
        if (module is not null) await module.InvokeVoidAsync("drop", id, field);
    }

    public async ValueTask DisposeAsync()
    {
        if (module is null) return;
        try
        {
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the module with it.
        }
    }
}

/// <summary>A text that the browser kept because the app had not said that it is stored.</summary>
/// <param name="Field">Its field, see <see cref="KeptField"/>.</param>
/// <param name="Text">As it was typed.</param>
/// <param name="From">As it was stored when typing began.</param>
/// <param name="At">When it was typed, in milliseconds since 1970.</param>
public sealed record KeptText(string Field, string Text, string From, long At)
{
    /// <summary>When it was typed, UTC.</summary>
    public DateTime TypedAt => DateTimeOffset.FromUnixTimeMilliseconds(At).UtcDateTime;
}
