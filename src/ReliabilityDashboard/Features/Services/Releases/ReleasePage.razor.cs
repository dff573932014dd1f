using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Releases;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Services.Releases;

/// <summary>One release of a service: how fast people took it, and how it does.</summary>
public sealed partial class ReleasePage(ReleaseLoader loader) : LoadedPage<ReleaseView>("The release could not be read")
{
    /// <summary>Of the service.</summary>
    [Parameter] public string Name { get; set; } = "";

    [Parameter] public string Release { get; set; } = "";

    private (string Service, string Release) Asked => ReleaseAddress.Read(PageAddress.Parse(Navigation.Uri).Path);

    private string Heading => View?.Reply.Facts is { } facts ? $"{facts.Service} {facts.Release}" : $"{Asked.Service} {Asked.Release}";

    private PageAddress Own => new() { Path = ReleaseAddress.Of(Asked.Service, Asked.Release) };

    protected override object Question => (Name, Release);

    protected internal override DataParts Parts => PartsRead.By<ReleaseReader>();

    protected override Task<ReleaseView?> AskAsync(CancellationToken cancel) => loader.LoadAsync(Asked.Service, Asked.Release, cancel)!;

    /// <summary>Nothing of the release before is shown under another one's address.</summary>
    protected override Task OnAskedAsync()
    {
        Forget();
        return Task.CompletedTask;
    }

    /// <summary>To whoever stays, the page then offers what it may have been mistaken for.</summary>
    protected override void OnLoaded(ReleaseView? view)
    {
        if (view?.Reply.Facts is null) AnswerNotFound();
    }

    private static string NoNewCrashes(ReleaseFacts facts) => facts.Crashes.Count switch
    {
        0 => "No crash record names this release.",
        1 => "Its one kind of crash was seen before it.",
        var all => $"Each of its {all} kinds of crash was seen before it.",
    };
}
