using Microsoft.AspNetCore.Components.Routing;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Shell.Pages;

/// <summary>A page that shows what its address asks for: filter, period, and parameters of its own. Nothing of that stands anywhere
/// else.</summary>
/// <param name="fault">See <see cref="LoadedPage{TView}"/>.</param>
public abstract class AddressPage<TView>(string fault) : LoadedPage<TView>(fault)
    where TView : class
{
    protected PageAddress Address { get; private set; } = new();

    protected sealed override object Question => Address;

    protected override void OnInitialized()
    {
        Address = PageAddress.Parse(Navigation.Uri);
        Navigation.LocationChanged += Follow;
    }

    /// <summary>Loads what another address of this page asks for, also where it is the present one, and puts it in place of the present
    /// entry of the browser's history.</summary>
    protected async Task ReplaceAsync(PageAddress address)
    {
        Address = address;
        await AskAnewAsync();
        Navigation.NavigateTo(address.ToString(), replace: true);
    }

    private void Follow(object? sender, LocationChangedEventArgs change) => InvokeAsync(async () =>
    {
        var next = PageAddress.Parse(Navigation.Uri);
        // With another path it is another page's address, and this one is being left.
        if (next.Path != Address.Path) return;
        Address = next;
        try
        {
            await FollowAsync();
            StateHasChanged();
        }
        catch (Exception thrown)
        {
            await DispatchExceptionAsync(thrown);
        }
    });

    public override ValueTask DisposeAsync()
    {
        Navigation.LocationChanged -= Follow;
        GC.SuppressFinalize(this);
        return base.DisposeAsync();
    }
}
