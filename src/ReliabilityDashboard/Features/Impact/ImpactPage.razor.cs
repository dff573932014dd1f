using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Impact;

/// <summary>What failures put at risk, what was kept of promises, and what they take of people's time.</summary>
public sealed partial class ImpactPage(ImpactLoader loader) : AddressPage<ImpactView>("The business impact could not be read")
{
    protected internal override DataParts Parts => PartsRead.By<ImpactLoader>();

    protected override async Task<ImpactView?> AskAsync(CancellationToken cancel) => await loader.LoadAsync(Address, cancel);

    private IEnumerable<(string, string, bool)> Groupings(ImpactView view) => Reading.Losses.ImpactGroupings.All.Select(by => (
        Reading.Losses.ImpactGroupings.Name(by),
        Address.WithOther("by", Reading.Losses.ImpactGroupings.Word(by)).WithOther("page", null).ToString(), by == view.By));
}
