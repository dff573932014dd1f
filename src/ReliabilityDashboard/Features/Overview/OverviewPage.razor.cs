using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Charts.Matrix;
using ReliabilityDashboard.Features.Matrix;
using ReliabilityDashboard.Features.Metrics;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Overview;

/// <summary>How resilient the organisation was, in five figures, and what needs somebody now.</summary>
public sealed partial class OverviewPage(OverviewLoader loader, ViewCache views, NavigationManager navigation, ILogger<OverviewPage> log)
    : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private PageAddress address = new();
    private OverviewView? view;
    private MatrixChartData? chart;
    private bool failed;

    /// <summary>Title, lede and figures of the first render, shown until the second has loaded all.</summary>
    [PersistentState] public OverviewHead? HandedOver { get; set; }

    // Named so that the page is told when the address changes; read from the address as a whole.
    [SupplyParameterFromQuery(Name = "period")] private string? Period { get; set; }

    private OverviewHead? Head => view?.Head ?? (HandedOver?.Address == address.ToString() ? HandedOver : null);

    protected override Task OnParametersSetAsync()
    {
        var asked = PageAddress.Parse(navigation.Uri);
        if (view is not null && asked == address) return Task.CompletedTask;
        address = asked;
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        var asked = address;
        try
        {
            var loaded = await views.GetAsync(asked, loader.LoadAsync, leaving.Token);
            // A later address was asked for meanwhile: its answer counts.
            if (asked != address) return;
            (view, HandedOver, failed) = (loaded, loaded.Head, false);
            chart = loaded.Matrix is { } matrix ? MatrixMarks.Of(matrix, loaded.Currency) : null;
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or System.Data.Common.DbException)
        {
            LogUncomputed(log, fault);
            failed = true;
        }
    }

    private static string Modes(int count) => count == 1 ? "1 failure mode" : $"{count} failure modes";

    private void Open(string group) =>
        navigation.NavigateTo((new PageAddress { Path = "/matrix", Filter = address.Filter }).WithOther("mode", group).ToString());

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "The figures could not be computed")]
    private static partial void LogUncomputed(ILogger log, Exception fault);
}
