namespace ReliabilityDashboard.Features.Incidents.Editing;

/// <summary>A field that people may set.</summary>
/// <param name="Name">As in files and the API, such as <c>resolved_at</c>.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Kind">How it is typed.</param>
public sealed record EditableField(string Name, string Label, FieldKind Kind)
{
    /// <summary>The words of a choice.</summary>
    public IReadOnlyList<(string Word, string Title)> Choices { get; init; } = [];

    public string? Help { get; init; }
}
