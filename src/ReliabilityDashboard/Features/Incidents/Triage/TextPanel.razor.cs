using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using ReliabilityDashboard.Domain.Classification;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Classification;

namespace ReliabilityDashboard.Features.Incidents.Triage;

/// <summary>What waits, with what speaks for a category marked in its text.</summary>
public sealed partial class TextPanel : ComponentBase
{
    // Longer texts are cut until somebody asks for the rest.
    private const int Most = 1_500;
    private WaitingRecord? shown;
    private bool whole;

    [Inject] private ReportingCalendar Calendar { get; set; } = null!;

    [Parameter, EditorRequired] public WaitingRecord Record { get; set; } = null!;

    /// <summary>Whether what is suggested is not shown yet.</summary>
    [Parameter] public bool HeldBack { get; set; }

    /// <summary>What stands beside it; null while it is read.</summary>
    [Parameter] public TriageBeside? Beside { get; set; }

    private IReadOnlyList<CategoryEvidence> Shown => HeldBack ? [] : Record.Classified.Evidence;

    private IncidentCategory Leading => Record.Classified.Leading;

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(shown, Record)) return;
        if (shown?.Id != Record.Id || shown.Kind != Record.Kind) whole = false;
        shown = Record;
    }

    private static bool IsLong(string text) => text.Length > Most;

    private string Cut(string text) => whole || !IsLong(text) ? text : text[..(char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most)];

    private bool Fits(CategoryEvidence one, string text) => one.Place is { } place && place.Start + place.Length <= Cut(text).Length;

    private RenderFragment Piece(MarkedText piece) => builder =>
    {
        if (piece.Evidence is not { } evidence)
        {
            builder.AddContent(0, piece.Text);
            return;
        }
        builder.OpenElement(1, "mark");
        builder.AddAttribute(2, "class", piece.Style(Leading));
        builder.AddContent(3, piece.Text);
        builder.OpenElement(4, "sup");
        builder.AddContent(5, Typography.Number(evidence.Weight, 1));
        builder.CloseElement();
        builder.CloseElement();
    };
}
