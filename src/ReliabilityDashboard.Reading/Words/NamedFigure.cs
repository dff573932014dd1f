namespace ReliabilityDashboard.Reading.Words;

/// <summary>One figure under a chart or on a page, with its word.</summary>
/// <param name="Name">The API's name, such as <c>time-to-recovery.median</c>.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Value">The API's number; null without data.</param>
/// <param name="Shown">The value with its unit.</param>
/// <param name="FewData">Stands on fewer than five.</param>
public sealed record NamedFigure(string Name, string Label, double? Value, string? Shown, bool FewData = false)
{
    /// <summary>The records behind it; null where they cannot be listed.</summary>
    public string? Href { get; init; }
}
