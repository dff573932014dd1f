using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Reading.FailureModes;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Storage.FailureModes;

namespace ReliabilityDashboard.Features.Matrix.Groups;

/// <summary>Failure modes that may be the same as the one that is shown, each with the reason, to be merged in one press.</summary>
public sealed partial class KinPanel(MatrixEditing editing, SaveAttempts attempts)
{
    private string? result;
    private bool busy;

    [Parameter, EditorRequired] public FailureModeView View { get; set; } = null!;

    /// <summary>They were merged; the id of the failure mode to show now.</summary>
    [Parameter] public EventCallback<long> OnChanged { get; set; }

    /// <summary>Not cancelled with the page: a decision once sent is stored.</summary>
    private async Task MergeAsync(OtherMode into)
    {
        busy = true;
        EditOutcome? outcome = null;
        var untaken = await attempts.TryAsync(async () => outcome = await editing.MergeAsync(View.Id, into.Id, CancellationToken.None));
        busy = false;
        result = untaken ?? outcome?.Refusal;
        if (outcome?.Id is { } id) await OnChanged.InvokeAsync(id);
    }
}
