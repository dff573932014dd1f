using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Features.PostMortems.Editing;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.PostMortems;

/// <summary>One post-mortem: written while it is a draft or in review, read once it is published.</summary>
public sealed partial class PostMortemPage(PostMortemLoader loader, DraftSessions sessions, BrowserTexts texts)
    : RecordPage<PostMortemView>("The post-mortem could not be read")
{
    private DraftSession? session;
    private DraftDecisions? decisions;
    private bool preview;

    private string? Title =>
        session is null ? null
        : string.IsNullOrWhiteSpace(session.Written.Title) ? session.Stored.Content.Title
        : session.Written.Title;

    /// <summary>There where anything is drawn.</summary>
    private DraftSession Session => session!;

    private DraftDecisions Decisions => decisions!;

    private PostMortemState State => Session.Stored.State;

    private bool IsWritten => State != PostMortemState.Published && sessions.MayWrite;

    private string Lede => View is { } shown ? PostMortemSentence.Of(shown, Session.Stored, sessions.Calendar) : "";

    protected override async Task OnAskedAsync()
    {
        preview = false;
        await base.OnAskedAsync();
        await CloseAsync();
    }

    protected internal override DataParts Parts => PartsRead.By<PostMortemLoader>();

    protected override Task<PostMortemView?> AskAsync(CancellationToken cancel) => loader.LoadAsync(Id, cancel);

    protected override void OnLoaded(PostMortemView? view)
    {
        base.OnLoaded(view);
        if (view is null) return;
        session = sessions.Open(view.Stored, InvokeAsync);
        session.Changed += Refresh;
        decisions = sessions.Decide(session, SendAsync);
    }

    /// <summary>Everything that was typed is stored, and known here.</summary>
    private async Task<bool> SendAsync()
    {
        if (IsWritten && !await texts.SendAsync(Session.Stored.Id)) return false;
        await FollowTextsAsync();
        return true;
    }

    /// <summary>Takes over what was written into the texts, here or elsewhere; of fields of the page nothing.</summary>
    private async Task FollowTextsAsync()
    {
        if (session is { } open && await loader.NowAsync(open.Stored.Id, Leaving) is { } now) open.Follow(now);
    }

    private void Refresh() => _ = InvokeAsync(StateHasChanged);

    private async ValueTask CloseAsync()
    {
        if (session is not { } open) return;
        session = null;
        await open.DisposeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await CloseAsync();
    }
}
