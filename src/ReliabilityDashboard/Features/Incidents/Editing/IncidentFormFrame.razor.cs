using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using ReliabilityDashboard.Domain.Incidents.Fields;

namespace ReliabilityDashboard.Features.Incidents.Editing;

/// <summary>The form of an incident, stored or new, without what saves it.</summary>
public sealed partial class IncidentFormFrame(IJSRuntime js) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();

    [Parameter, EditorRequired] public IncidentForm Form { get; set; } = null!;

    /// <summary>The button by which it is opened again after a restart of the app.</summary>
    [Parameter, EditorRequired] public string Opener { get; set; } = "";

    /// <summary>Names of services to pick from.</summary>
    [Parameter] public IReadOnlyList<string> Services { get; set; } = [];

    /// <summary>Names of journeys to pick from.</summary>
    [Parameter] public IReadOnlyList<string> Journeys { get; set; } = [];

    /// <summary>The zone of typed instants.</summary>
    [Parameter] public string Zone { get; set; } = "UTC";

    [Parameter] public string? Message { get; set; }

    [Parameter] public bool Saving { get; set; }

    [Parameter] public EventCallback OnTyped { get; set; }

    [Parameter] public EventCallback OnSubmit { get; set; }

    /// <summary>Given up, after asking where something was typed.</summary>
    [Parameter] public EventCallback OnCancel { get; set; }

    private IReadOnlyList<string> NamesOf(IncidentField field) => field switch
    {
        NameField { Of: NameField.Bearer.Service } => Services,
        NameField { Of: NameField.Bearer.Journey } => Journeys,
        _ => [],
    };

    private async Task CancelAsync()
    {
        if (Form.IsChanged && !await SureAsync()) return;
        Form.Leave();
        await OnCancel.InvokeAsync();
    }

    private async Task AskAsync(LocationChangingContext leave)
    {
        if (Form.IsChanged && !await SureAsync()) leave.PreventNavigation();
    }

    private ValueTask<bool> SureAsync() => js.InvokeAsync<bool>("confirm", leaving.Token, "What you typed is not saved. Give it up?");

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }
}
