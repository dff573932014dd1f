using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Services;

/// <summary>One service: how it does, what it calls, and who calls it.</summary>
public sealed partial class ServicePage(ServiceLoader loader) : AddressPage<ServiceView>("The service could not be read")
{
    [Parameter] public string Name { get; set; } = "";

    private string Asked => ServiceAddress.Read(PageAddress.Parse(Navigation.Uri).Path);

    private string Heading => View?.Detail?.Summary.Service.Name ?? Asked;

    protected internal override DataParts Parts => PartsRead.By<ServiceLoader>();

    protected override async Task<ServiceView?> AskAsync(CancellationToken cancel) => await loader.LoadAsync(Asked, Address, cancel);

    protected override void OnLoaded(ServiceView? view)
    {
        if (view?.Detail is null) AnswerNotFound();
    }
}
