using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Services;

/// <summary>Every service in one line, by what hurts.</summary>
public sealed partial class ServicesPage(ServiceListLoader loader) : AddressPage<ServiceListView>("The services could not be read")
{
    protected internal override DataParts Parts => PartsRead.By<ServiceListLoader>();

    protected override async Task<ServiceListView?> AskAsync(CancellationToken cancel) => await loader.LoadAsync(Address, cancel);
}
