using System.Data.Common;
using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>One run: what became of its records, which were refused and why, and the way to send them again.</summary>
public sealed partial class RunPage(RunLoader loader, DataVersionSignal signal, TimeProvider time, ILogger<RunPage> log) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private readonly RunPace pace = new(time);
    private LiveReload? live;
    private RunView? view;
    private (long Run, int Page)? shown;
    private bool failed, loaded;

    [Parameter] public long Run { get; set; }

    [SupplyParameterFromQuery(Name = "page")] private int? Page { get; set; }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    protected override Task OnParametersSetAsync() => shown == (Run, Page ?? 1) ? Task.CompletedTask : LoadAsync();

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender) return;
        live = new LiveReload(signal, time);
        live.Start(() => InvokeAsync(async () =>
        {
            if (view?.IsMoving != true) return;
            await LoadAsync();
            StateHasChanged();
        }), () => view?.IsMoving == true);
    }

    private async Task LoadAsync()
    {
        var asked = (Run, Page ?? 1);
        try
        {
            var answer = await loader.LoadAsync(asked.Run, asked.Item2, leaving.Token);
            if (asked != (Run, Page ?? 1)) return;
            (view, shown, loaded, failed) = (answer, asked, true, false);
            if (answer is not null) pace.Note([answer.Run]);
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

    private static string UploadNote(ImportRun run) => run.Rejected > 0
        ? $"The columns that begin with rejected_ may stay: they are left out. Taken as {run.Kind} from {run.Source}."
        : $"Taken as {run.Kind} from {run.Source}.";

    private static string Address(long run, int page) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/imports/{run}{(page > 1 ? $"?page={page}" : "")}");

    private static bool IsArray(ImportRun run) => FileForm.FromFileName(run.FileName) is { Format: FileFormat.Json };

    public void Dispose()
    {
        live?.Dispose();
        leaving.Cancel();
        leaving.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "The run could not be read")]
    private static partial void LogUnread(ILogger log, Exception fault);
}
