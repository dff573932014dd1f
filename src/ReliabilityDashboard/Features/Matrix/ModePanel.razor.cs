using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Writing;

namespace ReliabilityDashboard.Features.Matrix;

/// <summary>One failure mode with its incidents, which can be merged, split and moved.</summary>
public sealed partial class ModePanel(MatrixEditing editing, NavigationManager navigation)
{
    private readonly HashSet<long> chosen = [];
    private ElementReference heading;
    private OtherMode? target;
    private string? result;
    private bool busy;

    [Parameter, EditorRequired] public ModeDetail Detail { get; set; } = null!;
    [Parameter, EditorRequired] public PageAddress Address { get; set; } = new();
    [Parameter, EditorRequired] public string Period { get; set; } = "";
    /// <summary>Something was decided; the id to show now.</summary>
    [Parameter] public EventCallback<long> OnChanged { get; set; }

    private string Closed => Address.WithOther("mode", null).ToString();

    private string RuleWords => Detail.Rule switch
    {
        GroupRule.Person => "A person put them together",
        GroupRule.Fingerprint => "Same fingerprint",
        GroupRule.Title => "Same title, same service",
        _ => "Alone: its title says too little about what failed",
    };

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await heading.FocusAsync();
    }

    private static TagKind KindOf(Quadrant quadrant) => quadrant switch
    {
        Quadrant.ImmediateFire => TagKind.Bad,
        Quadrant.TickingTimeBomb => TagKind.Warn,
        _ => TagKind.Neutral,
    };

    private void Choose(long incident, bool on)
    {
        if (on) chosen.Add(incident);
        else chosen.Remove(incident);
        result = null;
    }

    private Task<IEnumerable<OtherMode>> SearchAsync(string? text, CancellationToken cancel) => Task.FromResult(
        string.IsNullOrWhiteSpace(text) ? Detail.Others : Detail.Others.Where(mode => mode.Title.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase)));

    private void Key(KeyboardEventArgs key)
    {
        if (key.Key == "Escape") navigation.NavigateTo(Closed);
    }

    private Task MergeAsync() => target is { } into ? DecideAsync(() => editing.MergeAsync(Detail.Group, into.Id, CancellationToken.None), stay: false) : Task.CompletedTask;

    private Task MoveAsync() => target is { } into ? DecideAsync(() => editing.MoveAsync([.. chosen], into.Id, CancellationToken.None), stay: true) : Task.CompletedTask;

    private Task SplitAsync() => DecideAsync(() => editing.SplitAsync(Detail.Group, [.. chosen], null, CancellationToken.None), stay: false);

    /// <summary>Not cancelled with the page: a decision once sent is stored.</summary>
    private async Task DecideAsync(Func<Task<EditOutcome>> decide, bool stay)
    {
        busy = true;
        var outcome = await decide();
        busy = false;
        result = outcome.Refusal ?? "Stored.";
        if (outcome.Id is not { } id) return;
        chosen.Clear();
        target = null;
        await OnChanged.InvokeAsync(stay ? Detail.Group : id);
    }
}
