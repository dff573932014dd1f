using MudBlazor;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>What comes in: ways, what goes on now, upload and every run.</summary>
public sealed partial class ImportsPage(
    ImportsLoader loader, ImportCommands commands, SaveAttempts attempts, IDialogService dialogs, TimeProvider time)
    : AddressPage<ImportsView>("The imports could not be read")
{
    private const int Shown = 4;
    private readonly RunPace pace = new(time);
    private ImportListAddress list = ImportListAddress.Parse("/imports");
    private DateTime? lastLook;
    private string? untaken;
    private bool lookedFor;
    private int ticks;

    protected override Task OnAskedAsync()
    {
        list = ImportListAddress.Of(Address);
        return Task.CompletedTask;
    }

    protected internal override DataParts Parts => PartsRead.By<ImportsLoader>();

    protected override async Task<ImportsView?> AskAsync(CancellationToken cancel) => await loader.LoadAsync(list, cancel);

    protected override void OnLoaded(ImportsView? view)
    {
        pace.Note(view!.Standing.Unfinished);
        if (view.InboxLast != lastLook) lookedFor = false;
    }

    /// <summary>The inbox is read anew every so often too: files come and go without anything being written.</summary>
    private bool IsMoving() => lookedFor || View?.IsMoving == true || ++ticks % 5 == 0;

    private async Task ImportNowAsync()
    {
        (lookedFor, lastLook) = (true, View?.InboxLast);
        await TryAsync(() => commands.ImportNowAsync(Leaving));
        if (untaken is not null) lookedFor = false;
    }

    private Task LoadSampleAsync() => TryAsync(async () =>
    {
        await commands.LoadSampleAsync(Leaving);
        await LoadAsync();
    });

    private Task SetZoneAsync((string Source, string? Zone) chosen) => TryAsync(async () =>
    {
        await commands.SetZoneAsync(chosen.Source, chosen.Zone, Leaving);
        await LoadAsync();
    });

    private Task PutAwayAsync(ImportRun run) => TryAsync(async () =>
    {
        await commands.PutAwayAsync(run.Id, Leaving);
        await LoadAsync();
    });

    private async Task RemoveSampleAsync()
    {
        var dialog = await dialogs.ShowAsync<RemoveSampleDialog>("Remove the sample organisation");
        if (await dialog.Result is not { Canceled: false }) return;
        await TryAsync(async () =>
        {
            await commands.RemoveSampleAsync(Leaving);
            await LoadAsync();
        });
    }

    private async Task TryAsync(Func<Task> command) => untaken = await attempts.TryAsync(command);

    private void Go(string to) => Navigation.NavigateTo(to);
}
