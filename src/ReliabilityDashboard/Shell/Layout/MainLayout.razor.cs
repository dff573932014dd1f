using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using ReliabilityDashboard.Security.Sessions;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Shell.Layout;

/// <summary>The frame of every page: rail, top bar, content.</summary>
public sealed partial class MainLayout(NavigationManager navigation, ThemeState theme, SessionActivity activity, IJSRuntime js)
    : IDisposable
{
    private bool drawerOpen;

    /// <summary>With the page's own address, since a bare fragment would lead to the base address.</summary>
    private string SkipTarget => $"{navigation.Uri.Split('#')[0]}#content";

    protected override void OnInitialized() => navigation.LocationChanged += Leave;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        try
        {
            await theme.ConnectAsync(js);
            await activity.FollowAsync(js);
        }
        catch (JSDisconnectedException)
        {
            // Left before it listened.
        }
    }

    private void OpenDrawer() => drawerOpen = true;

    private void CloseDrawer() => drawerOpen = false;

    private void Leave(object? sender, LocationChangedEventArgs change)
    {
        drawerOpen = false;
        InvokeAsync(StateHasChanged);
    }

    public void Dispose() => navigation.LocationChanged -= Leave;
}
