using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using ReliabilityDashboard.Domain.Incidents.Fields;

namespace ReliabilityDashboard.Features.Incidents.Editing;

/// <summary>The form of an incident, stored or new, without what saves it.</summary>
public sealed partial class IncidentFormFrame(IJSRuntime js, NavigationManager navigation) : IDisposable
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

    private IEnumerable<(NameField.Bearer Of, IReadOnlyList<string> Names)> Known =>
        [(NameField.Bearer.Service, Services), (NameField.Bearer.Journey, Journeys)];

    private static string IdOf(NameField.Bearer bearer) => $"names-of-{bearer}";

    private static string? NamesIdOf(IncidentField field) => field is NameField { Of: var bearer } ? IdOf(bearer) : null;

    private async Task CancelAsync()
    {
        if (Form.IsChanged && !await SureAsync()) return;
        Form.Leave();
        await OnCancel.InvokeAsync();
    }

    private async Task AskAsync(LocationChangingContext leave)
    {
        if (Form.IsChanged && !Stays(leave.TargetLocation) && !await SureAsync()) leave.PreventNavigation();
    }

    // A page that asks itself for something else, such as a list for what is searched in it, keeps the form.
    private bool Stays(string target) =>
        navigation.ToAbsoluteUri(target).AbsolutePath == navigation.ToAbsoluteUri(navigation.Uri).AbsolutePath;

    private ValueTask<bool> SureAsync() => js.InvokeAsync<bool>("confirm", leaving.Token, "What you typed is not saved. Give it up?");

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }
}
