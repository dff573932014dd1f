using SampleGenerator.Company;

namespace SampleGenerator.Stories;

/// <summary>
/// The usual recovery never changed. A few incidents drag on for days, and those became shorter from quarter to quarter: the mean falls,
/// the median does not,
/// and a rank test sees nothing. About five drag on in any thirteen weeks.
/// </summary>
internal static class RecoveryStory
{
    public const double MedianMinutes = 68;
    public const double Sigma = 0.62;
    private const double WeeksApart = 2.6;
    /// <summary>How many weeks one lies before or after the even place.</summary>
    private const double MostAside = 1.15;
    private const double HoursAtTheEnd = 7;

    /// <summary>When one drags on, and for how long.</summary>
    public static IEnumerable<(DateTime At, TimeSpan Recovery)> LongOnes()
    {
        var chance = Chance.For("recovery that drags on");
        for (var weeks = 1.9; weeks < 103; weeks += WeeksApart)
        {
            // Times 2.4 each quarter back, until it is as long as it always was.
            var hours = HoursAtTheEnd * Exact.Exp(0.875 * Math.Min(weeks, 39) / 13) * chance.Between(0.78, 1.24);
            // Trouble keeps no timetable: now two in a week, now none for a month.
            var at = Calendar.BeforeEnd(weeks + chance.Between(-MostAside, MostAside)).AddSeconds(chance.Below(28_800));
            yield return (at, TimeSpan.FromMinutes(Math.Round(hours * 60)));
        }
    }
}
