using System.Text.RegularExpressions;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Shell.Downloads;

/// <summary>Names of downloaded files.</summary>
public static partial class FileName
{
    // The rest of what a file system takes is left to the folder it lies in.
    private const int Longest = 120;

    // How the list is shown says nothing of what it holds.
    private static readonly string[] Looks = ["page", "rows", "sort", "mode"];

    /// <summary>"Crash-free sessions" → "crash-free-sessions": what every file system takes.</summary>
    public static string Of(string title)
    {
        var name = Unsafe().Replace(title.ToLowerInvariant(), "-").Trim('-');
        return name.Length == 0 ? "table" : name.Length <= Longest ? name : name[..Longest].TrimEnd('-');
    }

    /// <summary>"incidents-2026-07-01-to-2026-09-30-team-payments": page, dates and filter.</summary>
    /// <param name="page">What it is a list of.</param>
    /// <param name="address">The filter and what else the page was asked for.</param>
    /// <param name="days">The first and the last day of the period; null where the list has none.</param>
    public static string Of(string page, PageAddress address, (DateOnly First, DateOnly Last)? days = null) =>
        Of(
            string.Join(
                ' ',
                [
                    page,
                    .. days is { } of ? [$"{of.First:yyyy-MM-dd} to {of.Last:yyyy-MM-dd}"] : Array.Empty<string>(),
                    .. address.Filter.Asked.Select(asked => $"{asked.Dimension.Word} {string.Join(' ', asked.Values)}"),
                    .. address.Others.Where(other => !Looks.Contains(other.Key)).Select(other => $"{other.Key} {other.Value}"),
                ]
            )
        );

    /// <summary>The first and the last day of a period, as people count them.</summary>
    public static (DateOnly First, DateOnly Last) Days(Period period, ReportingCalendar calendar) =>
        (calendar.LocalDate(period.From), calendar.LocalDate(period.To.AddTicks(-1)));

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex Unsafe();
}
