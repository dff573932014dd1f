using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using MudBlazor;
using ReliabilityDashboard.Features.Imports.Previews;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Sources.Upload;
using ReliabilityDashboard.Shell.Components;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>Sends files piece by piece, one after the other; none is ever held in memory whole.</summary>
public sealed partial class UploadPanel(ImportCommands commands, SaveAttempts attempts, NavigationManager navigation) : IDisposable
{
    private const int MostFiles = 100;
    private const string FromShape = "told from each file";
    private readonly CancellationTokenSource leaving = new();
    private readonly List<UploadItem> items = [];
    private MudFileUpload<IReadOnlyList<IBrowserFile>>? upload;
    private string chosen = FromShape;
    private string? zone;

    [Parameter] public string Title { get; set; } = "Upload";

    [Parameter] public string? Note { get; set; }

    /// <summary>What the files hold, where the page knows it.</summary>
    [Parameter] public ImportKind? Kind { get; set; }

    /// <summary>The source their records belong to; null for that of all files.</summary>
    [Parameter] public string? Source { get; set; }

    private IReadOnlyList<FileFormat> Formats => Kind?.Formats ?? FileFormats.All;

    private async Task TakeAsync(IReadOnlyList<IBrowserFile>? files)
    {
        if (files is null) return;
        var added = files
            .Select(file => new UploadItem(file, Kind ?? ImportKinds.Find(chosen)))
            .ToList();
        items.AddRange(added);
        foreach (var item in added)
            await SendAsync(item, item.Kind);
        // Else the browser takes the same file, corrected, for one that was chosen already.
        if (upload is not null && items.TrueForAll(item => item.IsDone)) await upload.ClearAsync();
        if (added is [{ Waits: { } waits }]) navigation.NavigateTo(PreviewPage.AddressOf(waits));
    }

    private async Task SendAsync(UploadItem item, ImportKind? kind)
    {
        if (item.Sending) return;
        (item.Kind, item.Refusal, item.Sending) = (kind, UploadIntake.Fault(item.File.Name, kind), true);
        StateHasChanged();
        try
        {
            if (item.Refusal is null && item.File.Size > commands.UploadLimit)
                item.Refusal =
                    $"It is larger than {FileSize.Say(commands.UploadLimit)}, the limit of an upload (Imports:MaxUploadBytes). "
                        + "Put it into the inbox folder instead, or send it compressed.";
            if (item.Refusal is not null) return;
            await using var content = item.File.OpenReadStream(commands.UploadLimit, leaving.Token);
            var untaken = await attempts.TryAsync(async () =>
            {
                var outcome = await commands.UploadAsync(content, item.File.Name, kind, Source, leaving.Token, zone: zone);
                (item.Run, item.Refusal) = (outcome.Run?.Id, outcome.Refusal);
                item.Waits = outcome.Waits;
                item.Kind ??= outcome.Settled?.Kind;
            });
            item.Refusal ??= untaken;
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left; nothing of the file is kept.
        }
        catch (Exception fault)
            when (fault is IOException or UnauthorizedAccessException or Microsoft.JSInterop.JSException or InvalidOperationException)
        {
            item.Refusal = $"It could not be sent to its end ({fault.Message}). Nothing of it was kept; choose it again.";
        }
        finally
        {
            item.Sending = false;
        }
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }
}
