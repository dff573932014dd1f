using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Overview;

/// <summary>How resilient the organisation was, in five figures, and what needs somebody now.</summary>
public sealed partial class OverviewPage(OverviewLoader loader, ViewCache views)
    : AddressPage<OverviewView>("The figures could not be computed")
{
    /// <summary>Title, lede and figures of the first render, shown until the second has loaded all.</summary>
    [PersistentState] public OverviewHead? HandedOver { get; set; }

    protected internal override DataParts Parts => PartsRead.By<OverviewLoader>();

    protected override async Task<OverviewView?> AskAsync(CancellationToken cancel) =>
        await views.GetAsync(Parts, Address, loader.LoadAsync, cancel);

    protected override void OnLoaded(OverviewView? view) => HandedOver = view?.Head;
}
