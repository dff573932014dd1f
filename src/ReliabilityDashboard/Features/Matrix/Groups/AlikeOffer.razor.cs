using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Storage.FailureModes;

namespace ReliabilityDashboard.Features.Matrix.Groups;

/// <summary>Groups incidents that stay alone, wherever one of them is listed.</summary>
public sealed partial class AlikeOffer(MatrixEditing editing, SaveAttempts attempts)
{
    private string? refused;
    private bool busy;

    [Parameter, EditorRequired] public long Group { get; set; }

    /// <summary>How many incidents that stay alone bear the same title on the same service, its own among them.</summary>
    [Parameter, EditorRequired] public int Alike { get; set; }

    /// <summary>They were grouped; the id of the failure mode to show now.</summary>
    [Parameter] public EventCallback<long> OnChanged { get; set; }

    /// <summary>Not cancelled with the page: a decision once sent is stored.</summary>
    private async Task GroupAsync()
    {
        busy = true;
        EditOutcome? outcome = null;
        var untaken = await attempts.TryAsync(async () => outcome = await editing.GroupAlikeAsync(Group, CancellationToken.None));
        busy = false;
        refused = untaken ?? outcome?.Refusal;
        if (outcome?.Id is { } id) await OnChanged.InvokeAsync(id);
    }
}
