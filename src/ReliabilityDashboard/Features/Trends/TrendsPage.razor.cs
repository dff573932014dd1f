using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>How the figures move, one time axis for all charts.</summary>
public sealed partial class TrendsPage(TrendsLoader loader, ViewCache views) : AddressPage<TrendsView>("The trends could not be computed")
{
    /// <summary>The first render's sentences, shown until the second has loaded its charts.</summary>
    [PersistentState] public TrendsHead? HandedOver { get; set; }

    private TrendsHead? Head => HandedOver?.Address == Address.ToString() ? HandedOver : null;

    private string? OpenHref => View?.Charts?.HasOpen is true
        ? Address.Carry(
            new PageAddress { Path = "/incidents", Preset = Address.HasChosenPeriod ? null : PageDefaults.Preset(Address.Path) }
                .WithOther("status", "open").ToString())
        : null;

    protected internal override DataParts Parts => PartsRead.By<TrendsLoader>();

    protected override async Task<TrendsView?> AskAsync(CancellationToken cancel) =>
        await views.GetAsync(Parts, Address, loader.LoadAsync, cancel);

    protected override void OnLoaded(TrendsView? view) => HandedOver = view?.Head;
}
