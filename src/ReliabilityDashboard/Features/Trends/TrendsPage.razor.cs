using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Features.Metrics;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>How the figures move, one time axis for all charts.</summary>
public sealed partial class TrendsPage(TrendsLoader loader, ViewCache views, NavigationManager navigation, ILogger<TrendsPage> log)
    : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private PageAddress address = new() { Path = "/trends" };
    private TrendsView? view;
    private bool failed;

    /// <summary>The first render's sentences, shown until the second has loaded its charts.</summary>
    [PersistentState]
    public TrendsHead? HandedOver { get; set; }

    // Named so that the page is told when the address changes; read from the address as a whole.
    [SupplyParameterFromQuery(Name = "step")]
    private string? Step { get; set; }

    private TrendsHead? Head => HandedOver?.Address == address.ToString() ? HandedOver : null;

    private string? OpenHref => view?.Charts?.HasOpen is true ? (
                new PageAddress
                {
                    Path = "/incidents",
                    Filter = RecordKind.Incidents.PartOf(address.Filter),
                    Preset = address.HasChosenPeriod ? address.Preset : PageDefaults.Preset(address.Path),
                    From = address.From,
                    To = address.To,
                }
            ).WithOther("status", "open").ToString() : null;

    protected override Task OnParametersSetAsync()
    {
        var asked = PageAddress.Parse(navigation.Uri);
        if (view is not null && asked == address)
            return Task.CompletedTask;
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
            if (asked != address)
                return;
            (view, HandedOver, failed) = (loaded, loaded.Head, false);
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

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "The trends could not be computed")]
    private static partial void LogUncomputed(ILogger log, Exception fault);
}
