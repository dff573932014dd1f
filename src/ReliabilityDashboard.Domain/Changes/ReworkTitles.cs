using System.Text.RegularExpressions;
using ReliabilityDashboard.Domain.Grouping;

namespace ReliabilityDashboard.Domain.Changes;

/// <summary>Which titles look like a change that was made because of an incident.</summary>
public static class ReworkTitles
{
    private static readonly Regex Words = new(
        $@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', EmbeddedList.Lines("rework-titles.txt").Select(Pattern))})(?![\p{{L}}\p{{N}}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled, TimeSpan.FromSeconds(1));

    /// <summary>Whether a title has one of the words.</summary>
    public static bool Fit(string? title) => title is not null && Words.IsMatch(title);

    private static string Pattern(string line) =>
        Regex.Escape(line.Trim()).Replace(@"\ ", @"[\s_-]*", StringComparison.Ordinal)
            .Replace(@"\*", @"[\p{L}\p{N}]*", StringComparison.Ordinal);
}
