using System.Data.Common;
using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Incidents;

/// <summary>One incident: its facts, what came before it, and what people know better than its source.</summary>
public sealed partial class IncidentPage(
    IncidentPageLoader loader, IncidentEditing edits, NavigationManager navigation, ILogger<IncidentPage> log) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private IncidentView? view;
    private bool editing;
    private bool failed;
    private string? saved;
    private string? problem;
    private string? shownId;

    /// <summary>Opaque text.</summary>
    [Parameter] public string Id { get; set; } = "";

    protected override async Task OnParametersSetAsync()
    {
        if (shownId == Id) return;
        (shownId, view, editing, saved, problem) = (Id, null, false, null, null);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        try
        {
            view = await loader.LoadAsync(Id, leaving.Token);
            failed = false;
            if (view is null) navigation.NotFound();
        }
        catch (DbException fault)
        {
            LogUnread(log, fault, Id);
            failed = true;
        }
    }

    private async Task<IncidentView?> ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
        return view;
    }

    private async Task SavedAsync()
    {
        (editing, saved) = (false, "Saved.");
        // The form closes at once; reading the history anew may take a moment.
        StateHasChanged();
        await Task.Yield();
        await LoadAsync();
    }

    private async Task ConfirmAsync(TriggerCandidate candidate)
    {
        var trigger = candidate.Change.Kind switch
        {
            ChangeKind.Infrastructure => Trigger.Infrastructure,
            ChangeKind.Growth => Trigger.Growth,
            _ => Trigger.Release,
        };
        var patch = new IncidentPatch { { IncidentField.Trigger, trigger }, { IncidentField.ChangeId, candidate.Change.ExternalId } };
        var result = await edits.ApplyAsync(view!.Incident.Id, patch, view.Detail.Stored.Version, leaving.Token);
        problem =
            result is IncidentEditResult.Stale
                ? "Somebody else changed this incident meanwhile. It is shown as it is now; confirm again if it still fits."
                : null;
        if (result is IncidentEditResult.Saved) saved = "Confirmed.";
        await LoadAsync();
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "Incident {Id} could not be read")]
    private static partial void LogUnread(ILogger log, Exception fault, string id);
}
