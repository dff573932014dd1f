using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Services.Calls;

/// <summary>One call: how it is protected by whose word, what goes over it, and which incidents came over it.</summary>
public sealed partial class CallPage(CallLoader loader) : LoadedPage<CallView>("The call could not be read")
{
    /// <summary>The caller.</summary>
    [Parameter] public string Name { get; set; } = "";

    [Parameter] public string Callee { get; set; } = "";

    private (string Caller, string Callee) Asked => CallAddress.Read(PageAddress.Parse(Navigation.Uri).Path);

    private string Heading => View?.Detail?.Name.Text ?? new CallName(Asked.Caller, Asked.Callee).Text;

    protected override object Question => (Name, Callee);

    protected internal override DataParts Parts => PartsRead.By<CallLoader>();

    protected override async Task<CallView?> AskAsync(CancellationToken cancel) =>
        await loader.LoadAsync(Asked.Caller, Asked.Callee, cancel);

    /// <summary>Nothing of the call before is shown under another one's address.</summary>
    protected override Task OnAskedAsync()
    {
        Forget();
        return Task.CompletedTask;
    }

    protected override void OnLoaded(CallView? view)
    {
        if (view?.Detail is null) AnswerNotFound();
    }
}
