using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Incidents;

/// <summary>One incident: its facts, what came before it, and what people know better than its source.</summary>
public sealed partial class IncidentPage(IncidentReader reader, IncidentEditing edits)
    : RecordPage<IncidentView>("The incident could not be read")
{
    private bool editing;
    private string? saved;
    private string? problem;
    private string? stale;

    protected override Task OnAskedAsync()
    {
        (editing, saved, problem, stale) = (false, null, null, null);
        return base.OnAskedAsync();
    }

    protected internal override DataParts Parts => PartsRead.By<IncidentReader>();

    protected override Task<IncidentView?> AskAsync(CancellationToken cancel) => reader.FindAsync(Id, cancel);

    private async Task<IncidentView?> ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
        return View;
    }

    private async Task SavedAsync()
    {
        (editing, saved) = (false, "Saved.");
        // The form closes at once; reading the history anew may take a moment.
        StateHasChanged();
        await Task.Yield();
        await LoadAsync();
    }

    /// <summary>Says something by one click.</summary>
    private async Task SayAsync(IncidentPatch patch, string said)
    {
        var result = await edits.ApplyAsync(View!.Incident.Id, patch, View.Detail.Stored.Version, Leaving);
        saved = result is IncidentEditResult.Saved ? said : null;
        stale = saved is not null
            ? null
            : "Somebody else changed this incident meanwhile. It is shown as it is now; say it again if it still fits.";
        await LoadAsync();
    }

    private async Task ConfirmAsync(TriggerCandidate candidate)
    {
        var named = ChangeNaming.Of(candidate.Change);
        var result = await edits.ApplyAsync(View!.Incident.Id, named, View.Detail.Stored.Version, Leaving);
        problem = result is IncidentEditResult.Stale
            ? "Somebody else changed this incident meanwhile. It is shown as it is now; confirm again if it still fits."
            : null;
        if (result is IncidentEditResult.Saved) saved = "Confirmed.";
        await LoadAsync();
    }
}
