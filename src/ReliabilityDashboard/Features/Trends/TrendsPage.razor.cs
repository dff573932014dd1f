using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using ReliabilityDashboard.Features.Trends.SideBySide;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>How the figures move, one time axis for all charts.</summary>
public sealed partial class TrendsPage(TrendsLoader loader, ViewCache views, IJSRuntime js)
    : AddressPage<TrendsView>("The trends could not be computed")
{
    private string? reached;

    /// <summary>The first render's sentences, shown until the second has loaded its charts.</summary>
    [PersistentState] public TrendsHead? HandedOver { get; set; }

    private TrendsHead? Head => HandedOver?.Address == Address.ToString() ? HandedOver : null;

    private IEnumerable<(string Title, string Href, bool IsCurrent)> Sides => SideBySideReader.Offered
        .Select(by => ($"By {by}", Beside(by.Word), SideBySideReader.Asked(Address) == by))
        .Prepend(("All in one", Beside(null), SideBySideReader.Asked(Address) is null));

    private IEnumerable<(string Title, string Href, bool IsCurrent)> Steps(TrendsView.TrendCharts charts) =>
        charts.Offered.Select(step => (step.ToString(), (Address with { Step = step }).ToString(), step == charts.Step));

    private string Beside(string? by) => Address.WithOther(SideBySideReader.Parameter, by)
        .WithOther(SideBySideReader.Measure, by is null ? null : Address.Other(SideBySideReader.Measure)).ToString();

    private string? OpenHref => View?.Charts?.HasOpen is true
        ? Address.Carry(
            new PageAddress { Path = "/incidents", Preset = Address.HasChosenPeriod ? null : PageDefaults.Preset(Address.Path) }
                .WithOther("status", "open").ToString())
        : null;

    protected internal override DataParts Parts => PartsRead.By<TrendsLoader>();

    protected override async Task<TrendsView?> AskAsync(CancellationToken cancel) =>
        await views.GetAsync(Parts, Address, loader.LoadAsync, cancel);

    protected override void OnLoaded(TrendsView? view) => HandedOver = view?.Head;

    /// <summary>A link to one trend: it is there only once the page has loaded, when the browser no longer looks for it.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (View?.Charts is null || Navigation.Uri == reached) return;
        reached = Navigation.Uri;
        if (new Uri(Navigation.Uri).Fragment is not { Length: > 1 } part) return;
        await using var parts = await js.InvokeAsync<IJSObjectReference>("import", "./js/parts.js");
        await parts.InvokeVoidAsync("reach", part[1..]);
    }
}
