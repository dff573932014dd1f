using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.NextSteps.Protection;

/// <summary>How calls are protected: by pattern, by team, over time, and which calls lack what.</summary>
public sealed partial class ProtectionPage(ProtectionLoader loader)
    : AddressPage<ProtectionView>("How calls are protected could not be read")
{
    protected internal override DataParts Parts => PartsRead.By<ProtectionLoader>();

    protected override async Task<ProtectionView?> AskAsync(CancellationToken cancel) => await loader.LoadAsync(Address, cancel);
}
