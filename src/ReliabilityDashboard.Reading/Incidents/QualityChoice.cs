using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Reading.Incidents;

/// <summary>One way to narrow a list to incidents whose data is odd.</summary>
/// <param name="Word">As the address has it: the API's word of a finding, or <c>any</c>.</param>
/// <param name="Title">As people read it.</param>
public sealed record QualityChoice(string Word, string Title)
{
    /// <summary>Its name in an address.</summary>
    public const string Parameter = "quality";
    public const string Any = "any";

    public static IReadOnlyList<QualityChoice> All { get; } =
    [
        new(Any, "Odd in any way"),
        new("zero-span", "Recovered in no time"),
        new("reversed-span", "Resolved before noticed"),
        new("detected-before-started", "Detected before start"),
        new("acknowledged-too-early", "Acknowledged too early"),
        new("mitigated-too-early", "Mitigated too early"),
        new("resolved-too-early", "Resolved too early"),
        new("open-for-long", "Open for over 30 days"),
        new("wrong-year", "Over 60 days: wrong year?"),
        new("resolved-without-instant", "Resolved, unknown when"),
        new("inferred-start", "Start inferred"),
    ];

    /// <summary>The findings of a word; null where there is none of that name.</summary>
    public static QualityFindings? Read(string word) =>
        word.Equals(Any, StringComparison.OrdinalIgnoreCase) ? IncidentQuality.Odd : IncidentQuality.Parse(word);

    /// <summary>The list of the incidents with some findings, from a date on.</summary>
    public static string Href(DateTime from, string word) =>
        $"/incidents?from={from.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}&{Parameter}={word}";
}
