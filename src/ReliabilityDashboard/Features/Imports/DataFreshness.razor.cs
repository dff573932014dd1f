using System.Data.Common;
using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>How fresh the data is, on every page; leads to what came in.</summary>
public sealed partial class DataFreshness(IServiceProvider services, ReportingCalendar calendar, TimeProvider time)
    : ComponentBase,
        IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private LiveReload? live;
    private FreshnessWords? words;

    private string? Style =>
        words?.Kind switch
        {
            TagKind.Ok => "freshness--ok",
            TagKind.Warn => "freshness--warn",
            TagKind.Bad => "freshness--bad",
            _ => null,
        };

    protected override Task OnInitializedAsync() => LoadAsync();

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender || services.GetService<DataVersionSignal>() is not { } signal)
            return;
        live = new LiveReload(signal, time);
        live.Start(
            () =>
                InvokeAsync(async () =>
                {
                    await LoadAsync();
                    StateHasChanged();
                }),
            () => false
        );
    }

    private async Task LoadAsync()
    {
        // A test of the frame alone has no sources.
        if (services.GetService<FreshnessReader>() is not { } reader)
            return;
        try
        {
            words = FreshnessWords.Of(await reader.ReadAsync(leaving.Token), calendar, time.GetUtcNow().UtcDateTime);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left.
        }
        catch (DbException)
        {
            words = new("Data could not be read", null, TagKind.Bad, "The database did not answer; the reason stands in the app's log");
        }
    }

    public void Dispose()
    {
        live?.Dispose();
        leaving.Cancel();
        leaving.Dispose();
    }
}
