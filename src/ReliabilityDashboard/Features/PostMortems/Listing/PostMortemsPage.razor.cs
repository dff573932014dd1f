using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Features.PostMortems.Drafting;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;
using System.Data.Common;

namespace ReliabilityDashboard.Features.PostMortems.Listing;

/// <summary>All post-mortems by state. With <c>?incident=</c> it begins the one about that incident, or opens it.</summary>
public sealed partial class PostMortemsPage(PostMortemListLoader loader, PostMortemDrafts drafts, ILogger<PostMortemsPage> log)
    : LoadedPage<PostMortemListView>("The post-mortems could not be read")
{
    private const string HowOneBegins = "Open an incident and choose “Write the post-mortem”, or choose one here. "
        + "Half of it is filled from what was imported.";

    private string? problem;
    private bool beginning;

    [SupplyParameterFromQuery(Name = "incident")] private long? Incident { get; set; }

    protected override void OnInitialized() => beginning = Incident is not null;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Not while the page is only drawn: whoever fetches an address ahead of time begins nothing.
        if (firstRender && Incident is { } incident) await BeginAsync(incident);
    }

    protected internal override DataParts Parts => PartsRead.By<PostMortemListLoader>();

    protected override async Task<PostMortemListView?> AskAsync(CancellationToken cancel) => await loader.LoadAsync(cancel);

    private async Task BeginAsync(long incident)
    {
        beginning = true;
        try
        {
            if (await drafts.StartAsync(incident, CancellationToken.None) is { } id)
            {
                // Back leads to where one came from, not to another beginning.
                Navigation.NavigateTo(Navigation.Onward(RecordAddress.PostMortem(id)), replace: Incident is not null);
                return;
            }
            problem = "There is no such incident any more, so nothing was begun. Choose one below.";
        }
        catch (DbException fault)
        {
            LogNotBegun(log, fault);
            problem = "The draft could not be stored. Nothing was begun; try again.";
        }
        beginning = false;
        StateHasChanged();
    }

    [LoggerMessage(LogLevel.Error, "A post-mortem could not be begun")]
    private static partial void LogNotBegun(ILogger log, Exception fault);
}
