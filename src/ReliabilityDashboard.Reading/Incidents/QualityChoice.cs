using System.Globalization;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Findings;
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
        [new(Any, "Odd in any way"), .. IncidentFindings.Rules.All.Select(rule => new QualityChoice(rule.Word, rule.Title))];

    /// <summary>The findings of a word; none where there is none of that name.</summary>
    public static ValueList<FindingRule<Incident>> Read(string word) =>
        word.Equals(Any, StringComparison.OrdinalIgnoreCase) ? new(IncidentFindings.Rules.Odd)
        : IncidentFindings.Rules.Find(word) is { } rule ? [rule]
        : [];

    /// <summary>The list of the incidents with some findings, from a date on.</summary>
    public static string Href(DateTime from, string word) =>
        $"/incidents?from={from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}&{Parameter}={word}";
}
