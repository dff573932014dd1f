using System.Data.Common;
using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Features.PostMortems.Drafting;

namespace ReliabilityDashboard.Features.PostMortems.Listing;

/// <summary>All post-mortems by state. With <c>?incident=</c> it begins the one about that incident, or opens it.</summary>
public sealed partial class PostMortemsPage(
    PostMortemListLoader loader, PostMortemDrafts drafts, NavigationManager navigation, ILogger<PostMortemsPage> log) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private PostMortemListView? view;
    private string? problem;
    private bool failed;
    private bool beginning;

    [SupplyParameterFromQuery(Name = "incident")] private long? Incident { get; set; }

    protected override async Task OnInitializedAsync()
    {
        beginning = Incident is not null;
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Not while the page is only drawn: whoever fetches an address ahead of time begins nothing.
        if (firstRender && Incident is { } incident) await BeginAsync(incident);
    }

    private async Task LoadAsync()
    {
        try
        {
            view = await loader.LoadAsync(leaving.Token);
            failed = false;
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        catch (DbException fault)
        {
            LogUnread(log, fault);
            failed = true;
        }
    }

    private async Task BeginAsync(long incident)
    {
        beginning = true;
        try
        {
            if (await drafts.StartAsync(incident, CancellationToken.None) is { } id)
            {
                // Back leads to where one came from, not to another beginning.
                navigation.NavigateTo($"/post-mortems/{id}", replace: Incident is not null);
                return;
            }
            problem = "There is no such incident any more, so nothing was begun. Choose one below.";
        }
        catch (DbException fault)
        {
            LogUnread(log, fault);
            problem = "The draft could not be stored. Nothing was begun; try again.";
        }
        beginning = false;
        StateHasChanged();
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "Post-mortems could not be read or begun")]
    private static partial void LogUnread(ILogger log, Exception fault);
}
