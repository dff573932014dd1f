using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Domain.Incidents.Fields;

namespace ReliabilityDashboard.Features.Incidents.Editing;

/// <summary>Edits one field.</summary>
public sealed partial class FieldEditor
{
    [Parameter, EditorRequired] public FieldInput Input { get; set; } = null!;

    /// <summary>Id of the list of names to pick from; any other name may be typed as well.</summary>
    [Parameter] public string? NamesId { get; set; }

    /// <summary>The zone of typed instants, such as "UTC+2".</summary>
    [Parameter] public string Zone { get; set; } = "UTC";

    [Parameter] public EventCallback OnTyped { get; set; }

    private string Label => Input.Field is InstantField ? $"{Input.Field.Label} ({Zone})" : Input.Field.Label;

    private string? SourceShown => Input.Source.Length == 0 ? null : $"“{Shown(Input.Source)}”";

    private string Shown(string text) => Input.Field switch
    {
        _ when text.Length == 0 => "nothing",
        IWordField words => words.Choices.FirstOrDefault(choice => choice.Word == text).Title ?? text,
        _ => text,
    };

    private Task Type(string? text)
    {
        Input.Typed = text;
        return OnTyped.InvokeAsync();
    }

    private Task Withdraw()
    {
        Input.Withdraw();
        return OnTyped.InvokeAsync();
    }
}
