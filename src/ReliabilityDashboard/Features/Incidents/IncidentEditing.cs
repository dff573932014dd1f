using ReliabilityDashboard.Features.Metrics;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Storage.Writing;

namespace ReliabilityDashboard.Features.Incidents;

/// <summary>Edits incidents and failure modes for the person at the page.</summary>
public sealed class IncidentEditing(IncidentEdits edits, FailureModeEdits modes, HistoryCache history, CurrentPerson person)
{
    public Task<IncidentEditResult> ApplyAsync(long incident, IncidentPatch patch, int version, CancellationToken cancel) =>
        SeenAsync(edits.ApplyAsync(incident, patch, version, person.Name, cancel));

    public Task<EditOutcome> MergeAsync(long mode, long into, CancellationToken cancel) => SeenAsync(modes.MergeAsync(mode, into, person.Name, cancel));

    public Task<EditOutcome> SplitAsync(long mode, IReadOnlyCollection<long> incidents, string? title, CancellationToken cancel) =>
        SeenAsync(modes.SplitAsync(mode, incidents, title, person.Name, cancel));

    public Task<EditOutcome> MoveAsync(IReadOnlyCollection<long> incidents, long into, CancellationToken cancel) => SeenAsync(modes.MoveAsync(incidents, into, person.Name, cancel));

    /// <summary>The page that comes next shows it, not the state of a second ago.</summary>
    private async Task<T> SeenAsync<T>(Task<T> edit)
    {
        var outcome = await edit;
        history.Forget();
        return outcome;
    }
}
