using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Features.Incidents;

/// <summary>All incidents, a page at a time; what it shows stands in the address and nowhere else.</summary>
public sealed partial class IncidentsPage(NavigationManager navigation, IncidentListLoader loader, ILogger<IncidentsPage> log) : IDisposable
{
    private static readonly IReadOnlyList<Dimension> Dimensions =
        [Dimension.Team, Dimension.Service, Dimension.Category, Dimension.Trigger, Dimension.Journey, Dimension.Severity];

    private CancellationTokenSource loading = new();
    private IncidentListAddress address = IncidentListAddress.Parse("/incidents");
    private IncidentListView? view;
    private string? search;
    private bool failed;

    protected override async Task OnInitializedAsync()
    {
        navigation.LocationChanged += Follow;
        address = IncidentListAddress.Parse(navigation.Uri);
        search = address.Search;
        await ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        await loading.CancelAsync();
        loading.Dispose();
        loading = new();
        var cancel = loading.Token;
        try
        {
            var answer = await loader.LoadAsync(address, cancel);
            // A later question may have been asked meanwhile.
            if (cancel.IsCancellationRequested) return;
            (view, failed) = (answer, false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
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
        // One entry of the browser's history for a word, not one for each of its letters.
        navigation.NavigateTo(address.Searching(text), replace: typedOn);
    }

    private void Follow(object? sender, LocationChangedEventArgs change) => InvokeAsync(async () =>
    {
        var next = IncidentListAddress.Parse(navigation.Uri);
        if (next.Address.Path != address.Address.Path || next.Address == address.Address) return;
        if ((next.Search ?? "") != (search?.Trim() ?? "")) search = next.Search;
        address = next;
        await ReloadAsync();
        StateHasChanged();
    });

    /// <summary>The word in the address where the page offers it; two at once are only for links.</summary>
    private string Quality => QualityChoice.All.FirstOrDefault(choice => QualityChoice.Read(choice.Word) == address.Quality)?.Word ?? "";

    private void Choose(string? word) => navigation.NavigateTo(address.Finding(word));

    private static string Shown(IncidentListView view)
    {
        var first = (view.Page - 1) * IncidentListView.PageSize + 1;
        return $"{Typography.Number(first)}–{Typography.Number(first + view.Rows.Count - 1)} of {Typography.Number(view.Total)}";
    }

    private static string FirstUpper(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    public void Dispose()
    {
        navigation.LocationChanged -= Follow;
        loading.Cancel();
        loading.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "The list of incidents could not be read")]
    private static partial void LogUnread(ILogger log, Exception fault);
}
