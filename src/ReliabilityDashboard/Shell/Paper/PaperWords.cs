using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Imports;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Shell.Paper;

/// <summary>What every sheet of a printed page says besides the page itself.</summary>
/// <param name="Organisation">Whose figures they are.</param>
/// <param name="Scope">Period, comparison, filter and zone.</param>
/// <param name="Data">Up to when data came in.</param>
/// <param name="Printed">When it was printed.</param>
public sealed record PaperWords(string Organisation, string Scope, string Data, string Printed)
{
    /// <summary>Parameters of an address that say how a page is laid out, not what it shows.</summary>
    private static readonly string[] Layout = ["measure", "mode", "page", "rows", "side-by-side", "sort", "year-before"];

    private const int LongestValue = 60;

    /// <param name="organisation">Its name.</param>
    /// <param name="address">Of the page.</param>
    /// <param name="applies">What the page applies of it.</param>
    /// <param name="data">How fresh the data is.</param>
    /// <param name="calendar">The reporting zone.</param>
    /// <param name="now">UTC.</param>
    public static PaperWords Of(
        OrganisationName organisation, PageAddress address, PaperScope applies, FreshnessWords data, ReportingCalendar calendar,
        DateTime now) =>
        new(
            organisation.Name, string.Join(" · ", Parts(address, applies, calendar, now)), data.AsOf,
            $"printed {InstantWords.Say(now, calendar)}");

    private static IEnumerable<string> Parts(PageAddress address, PaperScope applies, ReportingCalendar calendar, DateTime now)
    {
        if (applies.HasFlag(PaperScope.Period))
        {
            var chosen = address.Period(calendar, now);
            var compared = calendar.ComparedWith(chosen, address.Compare ?? Compare.Previous, now);
            var dates = calendar.Name(compared.Current);
            yield return $"{(chosen.Label == dates ? "" : $"{SentenceWords.Begin(chosen.Label)}, ")}{dates}, {calendar.Zone.Id}";
            if (applies.HasFlag(PaperScope.Comparison)) yield return $"against {compared.PreviousLabel}";
        }
        if (applies.HasFlag(PaperScope.Filter))
        {
            var asked = address.Filter.Asked
                .Select(one => (Name: one.Dimension.Word, Values: one.Values.Select(word => FilterOptionWords.Of(one.Dimension, word))))
                .Concat(
                    address.Others.Where(other => !Layout.Contains(other.Key))
                        .Select(other => (Name: other.Key, Values: Enumerable.Repeat(other.Value, 1))))
                .Select(one => $"{one.Name} {ListWords.Or([.. one.Values.Select(value => Typography.Shorten(value, LongestValue))])}")
                .ToArray();
            // Never half on the next line, where what stands beside it would come between.
            if (asked.Length == 0) yield return "no\u00A0filter";
            foreach (var one in asked) yield return one;
        }
        if (!applies.HasFlag(PaperScope.Period)) yield return $"time in {calendar.Zone.Id}";
    }

}
