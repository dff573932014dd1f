using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Charts.Matrix;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Matrix;

/// <summary>Impact against frequency, one mark for each way the system fails. All that is chosen stands in the address.</summary>
public sealed partial class MatrixPage(
    MatrixLoader loader, MatrixThresholdStore thresholds, NavigationManager navigation, ReportingCalendar calendar,
    ILogger<MatrixPage> log) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private PageAddress address = new() { Path = "/matrix" };
    private MatrixView? view;
    private MatrixChartData? chart;
    private bool failed;
    private string? lit;
    private bool moving;
    private bool weighing;

    // Named so that the page is told when the address changes; read from the address as a whole.
    [SupplyParameterFromQuery(Name = "mode")] private string? Mode { get; set; }

    private IReadOnlyList<Dimension> Dimensions => view?.Answer.Of == MatrixOf.Crashes
        ? [Dimension.Team, Dimension.Service, Dimension.Journey]
        : FilterBar.Usual;

    private bool IsFiltered => !address.Filter.IsAll;

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
            var loaded = await loader.LoadAsync(asked, leaving.Token);
            // A later address was asked for meanwhile: its answer counts.
            if (asked != address) return;
            (view, failed) = (loaded, false);
            chart = MatrixMarks.Of(loaded, loader.Currency);
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

    private void Open(string group) => navigation.NavigateTo(address.WithOther("mode", group).ToString());

    private async Task MoveAsync((double? Frequency, double? Impact) set)
    {
        if (view?.Answer is not { Figures: { } figures } answer) return;
        await thresholds.SetAsync(answer.Of, figures.Unit, set.Frequency, set.Impact, leaving.Token);
        moving = false;
        await LoadAsync();
    }

    /// <summary>A merge may have ended at another id, and a split opens what it made.</summary>
    private async Task ChangedAsync(long group)
    {
        address = address.WithOther("mode", group.ToString(CultureInfo.InvariantCulture));
        await LoadAsync();
        navigation.NavigateTo(address.ToString(), replace: true);
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "The matrix could not be computed")]
    private static partial void LogUncomputed(ILogger log, Exception fault);
}
