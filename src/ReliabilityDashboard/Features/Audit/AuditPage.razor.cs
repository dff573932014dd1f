using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Audit;

/// <summary>Who changed what, when, from what to what.</summary>
public sealed partial class AuditPage(AuditLoader loader) : AddressPage<AuditView>("The audit log could not be read")
{
    private AuditAddress log = AuditAddress.Parse(AuditAddress.Path);

    protected override Task OnAskedAsync()
    {
        log = AuditAddress.Of(Address);
        return Task.CompletedTask;
    }

    protected internal override DataParts Parts => PartsRead.By<AuditLoader>();

    protected override async Task<AuditView?> AskAsync(CancellationToken cancel) => await loader.LoadAsync(log, cancel);

    private void Search((string? Text, bool GoesOn) search) => Navigation.NavigateTo(log.Searching(search.Text), replace: search.GoesOn);

    private void Go(string to) => Navigation.NavigateTo(to);
}
