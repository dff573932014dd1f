using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Reading.FailureModes;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Storage.FailureModes;

namespace ReliabilityDashboard.Features.Matrix.Groups;

/// <summary>Merges, splits and moves, wherever a failure mode is shown with its incidents.</summary>
public sealed partial class FailureModeActions(MatrixEditing editing, SaveAttempts attempts)
{
    private OtherMode? target;
    private string? result;
    private bool busy;

    [Parameter, EditorRequired] public long Group { get; set; }

    /// <summary>The chosen incidents by our own id; none: the whole failure mode.</summary>
    [Parameter, EditorRequired] public IReadOnlyCollection<long> Chosen { get; set; } = [];

    /// <summary>How many incidents it has.</summary>
    [Parameter, EditorRequired] public int Total { get; set; }

    /// <summary>How many incidents that stay alone bear the same title on the same service, its own among them.</summary>
    [Parameter] public int Alike { get; set; }

    /// <summary>Where they can go.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<OtherMode> Others { get; set; } = [];

    /// <summary>Something was decided; the id of the failure mode to show now.</summary>
    [Parameter] public EventCallback<long> OnChanged { get; set; }

    private Task<IEnumerable<OtherMode>> SearchAsync(string? text, CancellationToken cancel) =>
        Task.FromResult(
            string.IsNullOrWhiteSpace(text)
                ? Others
                : Others.Where(mode => mode.Title.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase))
        );

    private Task MergeAsync() =>
        target is { } into
            ? DecideAsync(() => editing.MergeAsync(Group, into.Id, CancellationToken.None), stay: false)
            : Task.CompletedTask;

    private Task MoveAsync() =>
        target is { } into
            ? DecideAsync(() => editing.MoveAsync([.. Chosen], into.Id, CancellationToken.None), stay: true)
            : Task.CompletedTask;

    private Task SplitAsync() => DecideAsync(() => editing.SplitAsync(Group, [.. Chosen], null, CancellationToken.None), stay: false);

    /// <summary>Not cancelled with the page: a decision once sent is stored.</summary>
    private async Task DecideAsync(Func<Task<EditOutcome>> decide, bool stay)
    {
        busy = true;
        EditOutcome? outcome = null;
        var untaken = await attempts.TryAsync(async () => outcome = await decide());
        busy = false;
        result = untaken ?? outcome?.Refusal ?? "Stored.";
        if (outcome?.Id is not { } id) return;
        target = null;
        await OnChanged.InvokeAsync(stay ? Group : id);
    }
}
