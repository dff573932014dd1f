using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>What comes in: ways, what goes on now, upload and every run. Which runs are listed stands in the address.</summary>
public sealed partial class ImportsPage(
    ImportsLoader loader, ImportCommands commands, SaveAttempts attempts, NavigationManager navigation,
    IServiceProvider services) : IDisposable
{
    private const int Shown = 4;
    private readonly CancellationTokenSource leaving = new();
    private readonly RunPace pace = new(services.GetRequiredService<TimeProvider>());
    private ImportListAddress address = ImportListAddress.Parse("/imports");
    private LiveReload? live;
    private ImportsView? view;
    private DateTime? lastLook;
    private string? untaken;
    private bool failed, lookedFor;

    protected override Task OnInitializedAsync()
    {
        navigation.LocationChanged += Follow;
        address = ImportListAddress.Parse(navigation.Uri);
        return LoadAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender) return;
        live = new LiveReload(services.GetRequiredService<DataVersionSignal>(), services.GetRequiredService<TimeProvider>());
        // The inbox is read anew every so often too: files come and go without anything being written.
        var ticks = 0;
        live.Start(() => InvokeAsync(async () =>
        {
            await LoadAsync();
            StateHasChanged();
        }), () => lookedFor || view?.IsMoving == true || ++ticks % 5 == 0);
    }

    private async Task LoadAsync()
    {
        var asked = address;
        try
        {
            var loaded = await loader.LoadAsync(asked, leaving.Token);
            // Another page of the list was asked for meanwhile: its answer counts.
            if (asked != address) return;
            (view, failed) = (loaded, false);
            pace.Note(loaded.Standing.Unfinished);
            if (loaded.InboxLast != lastLook) lookedFor = false;
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left.
        }
        catch (DbException fault)
        {
            LogUnread(services.GetRequiredService<ILogger<ImportsPage>>(), fault);
            failed = true;
        }
    }

    private async Task ImportNowAsync()
    {
        (lookedFor, lastLook) = (true, view?.InboxLast);
        await TryAsync(() => commands.ImportNowAsync(leaving.Token));
        if (untaken is not null) lookedFor = false;
    }

    private Task LoadSampleAsync() => TryAsync(async () =>
    {
        await commands.LoadSampleAsync(leaving.Token);
        await LoadAsync();
    });

    private async Task RemoveSampleAsync()
    {
        var dialog = await services.GetRequiredService<IDialogService>().ShowAsync<RemoveSampleDialog>("Remove the sample organisation");
        if (await dialog.Result is not { Canceled: false }) return;
        await TryAsync(async () =>
        {
            await commands.RemoveSampleAsync(leaving.Token);
            await LoadAsync();
        });
    }

    private async Task TryAsync(Func<Task> command) => untaken = await attempts.TryAsync(command);

    private void Go(string to) => navigation.NavigateTo(to);

    private void Follow(object? sender, LocationChangedEventArgs change) => InvokeAsync(async () =>
    {
        var next = ImportListAddress.Parse(navigation.Uri);
        if (next.Address.Path != address.Address.Path || next.Address == address.Address) return;
        address = next;
        await LoadAsync();
        StateHasChanged();
    });

    public void Dispose()
    {
        navigation.LocationChanged -= Follow;
        live?.Dispose();
        leaving.Cancel();
        leaving.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "The imports could not be read")]
    private static partial void LogUnread(ILogger log, Exception fault);
}
