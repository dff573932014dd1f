using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Impact.Journeys;

/// <summary>What each journey is worth, and who says so.</summary>
public sealed partial class JourneysPage(JourneysLoader loader) : AddressPage<JourneysView>("The journeys could not be read")
{
    protected internal override DataParts Parts => PartsRead.By<JourneysLoader>();

    protected override async Task<JourneysView?> AskAsync(CancellationToken cancel) => await loader.LoadAsync(Address, cancel);

    private string OpenOf(StoredJourney journey) => Address.WithOther("open", journey.Name).ToString();

    private string Closed => Address.WithOther("open", null).ToString();
}
