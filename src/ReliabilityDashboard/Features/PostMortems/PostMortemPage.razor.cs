using System.Data.Common;
using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Features.PostMortems.Editing;

namespace ReliabilityDashboard.Features.PostMortems;

/// <summary>One post-mortem: written while it is a draft or in review, read once it is published.</summary>
public sealed partial class PostMortemPage(
    PostMortemLoader loader, DraftSessions sessions, NavigationManager navigation, ILogger<PostMortemPage> log) : IAsyncDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private PostMortemView? view;
    private DraftSession? session;
    private DraftDecisions? decisions;
    private string? shownId;
    private bool preview;
    private bool failed;

    /// <summary>Opaque text.</summary>
    [Parameter] public string Id { get; set; } = "";

    private string? Title =>
        session is null ? null
        : string.IsNullOrWhiteSpace(session.Written.Title) ? session.Stored.Content.Title
        : session.Written.Title;

    private PostMortemState State => session!.Stored.State;

    private bool IsWritten => State != PostMortemState.Published && sessions.MayWrite;

    private string Lede => view is { } shown ? PostMortemSentence.Of(shown, session!.Stored, sessions.Calendar) : "";

    protected override async Task OnParametersSetAsync()
    {
        if (shownId == Id) return;
        (shownId, view, preview) = (Id, null, false);
        await CloseAsync();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        try
        {
            var loaded = await loader.LoadAsync(Id, leaving.Token);
            failed = false;
            if (loaded is null)
            {
                navigation.NotFound();
                return;
            }
            view = loaded;
            session = sessions.Open(loaded.Stored, InvokeAsync);
            session.Changed += Refresh;
            decisions = sessions.Decide(session);
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        catch (DbException fault)
        {
            LogUnread(log, fault, Id);
            failed = true;
        }
    }

    private void Refresh() => _ = InvokeAsync(StateHasChanged);

    private async ValueTask CloseAsync()
    {
        if (session is not { } open) return;
        session = null;
        await open.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        leaving.Dispose();
        await CloseAsync();
    }

    [LoggerMessage(LogLevel.Error, "Post-mortem {Id} could not be read")]
    private static partial void LogUnread(ILogger log, Exception fault, string id);
}
