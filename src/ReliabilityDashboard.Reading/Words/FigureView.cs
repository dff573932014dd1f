
namespace ReliabilityDashboard.Reading.Words;

/// <summary>One headline figure as it is shown; small enough to be handed from the first render to the second.</summary>
/// <param name="Name">The API's name.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Value">The API's number; null without data.</param>
/// <param name="Shown">The value as people read it.</param>
/// <param name="Unit">What it is, such as "median".</param>
/// <param name="State">Colour of the state tag.</param>
/// <param name="StateWord">Its word; null where nothing can be said.</param>
/// <param name="Sentence">True to the statistics.</param>
/// <param name="N">Sample in words.</param>
/// <param name="FewData">Fewer than five.</param>
/// <param name="Reason">Why there is no value.</param>
public sealed record FigureView(
    string Name,
    string Label,
    double? Value,
    string? Shown,
    string? Unit,
    TagKind State,
    string? StateWord,
    string? Sentence,
    string? N,
    bool FewData,
    string? Reason
);
