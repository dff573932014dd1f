using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Matrix;

/// <summary>One failure mode with its incidents, which can be merged, split and moved.</summary>
public sealed partial class ModePanel(NavigationManager navigation)
{
    private readonly HashSet<long> chosen = [];
    private ElementReference heading;

    [Parameter, EditorRequired] public ModeDetail Detail { get; set; } = null!;
    [Parameter, EditorRequired] public PageAddress Address { get; set; } = new();
    [Parameter, EditorRequired] public string Period { get; set; } = "";
    /// <summary>Something was decided; the id to show now.</summary>
    [Parameter] public EventCallback<long> OnChanged { get; set; }

    /// <summary>It is about to close.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    private string Closed => Address.WithOther("mode", null).ToString();

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

    private static string Aside(ModeIncident incident) => string.Concat(
        new[] { incident.Severity?.ToString().ToLowerInvariant(), incident.Service, incident.Shown ? null : "outside the period or filter" }
            .OfType<string>().Select(fact => $" · {fact}"));

    private void Choose(long incident, bool on)
    {
        if (on) chosen.Add(incident);
        else chosen.Remove(incident);
    }

    private async Task KeyAsync(KeyboardEventArgs key)
    {
        if (key.Key != "Escape") return;
        await OnClose.InvokeAsync();
        navigation.NavigateTo(Closed);
    }

    private async Task ChangedAsync(long group)
    {
        chosen.Clear();
        await OnChanged.InvokeAsync(group);
    }
}
