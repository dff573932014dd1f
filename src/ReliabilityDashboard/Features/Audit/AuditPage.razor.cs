using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace ReliabilityDashboard.Features.Audit;

/// <summary>Who changed what, when, from what to what. Which entries are listed stands in the address and nowhere else.</summary>
public sealed partial class AuditPage(AuditLoader loader, NavigationManager navigation, ILogger<AuditPage> log) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private AuditAddress address = AuditAddress.Parse(AuditAddress.Path);
    private AuditView? view;
    private string? search;
    private bool failed;

    protected override Task OnInitializedAsync()
    {
        navigation.LocationChanged += Follow;
        address = AuditAddress.Parse(navigation.Uri);
        search = address.Named;
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        var asked = address;
        try
        {
            var loaded = await loader.LoadAsync(asked, leaving.Token);
            // Another page was asked for meanwhile: its answer counts.
            if (asked == address) (view, failed) = (loaded, false);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left.
        }
        catch (DbException fault)
        {
            LogUnread(log, fault);
            failed = true;
        }
    }

    private void Search(string? text)
    {
        var typedOn = !string.IsNullOrEmpty(search) && !string.IsNullOrEmpty(text);
        search = text;
        navigation.NavigateTo(address.Searching(text), replace: typedOn);
    }

    private void Go(string to) => navigation.NavigateTo(to);

    private void Follow(object? sender, LocationChangedEventArgs change) => InvokeAsync(async () =>
    {
        var next = AuditAddress.Parse(navigation.Uri);
        if (next.Address.Path != AuditAddress.Path || next.Address == address.Address) return;
        if ((next.Named ?? "") != (search?.Trim() ?? "")) search = next.Named;
        address = next;
        await LoadAsync();
        StateHasChanged();
    });

    public void Dispose()
    {
        navigation.LocationChanged -= Follow;
        leaving.Cancel();
        leaving.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "The audit log could not be read")]
    private static partial void LogUnread(ILogger log, Exception fault);
}
