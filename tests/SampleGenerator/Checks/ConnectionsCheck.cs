using ReliabilityDashboard.Domain.Statistics;
using SampleGenerator.Company;
using SampleGenerator.Series;
using SampleGenerator.Stories;

namespace SampleGenerator.Checks;

/// <summary>Whether 28 days of the connections give a date at which they run out.</summary>
internal static class ConnectionsCheck
{
    public static bool Print()
    {
        var chance = Chance.For($"use of {ConnectionsStory.Service} {ConnectionsStory.Resource}");
        var resource = Resource.All.First(r => r.Service == ConnectionsStory.Service);
        var days = Calendar
            .Days(Calendar.HourlyFrom, Calendar.End)
            .Select(day =>
                Quantile.Of([.. Calendar.Hours(day, day.AddDays(1)).Select(hour => resource.InHour(hour, 0, chance))], 0.95)!.Value
            )
            .ToArray();
        var tally = new Tally();
        for (var missing = 0; missing <= 7; missing++)
        {
            var last = days[..^missing].TakeLast(28).Select((use, i) => ((double)i, use)).ToArray();
            var slope = SenSlope.Of(last, 0.99)!;
            var daysTo85 = (0.85 - slope.Level) / slope.Value;
            tally.Add("connections rise", slope.Interval.Low > 0, -slope.Interval.Low!.Value);
            tally.Add("they stand at 74 to 80 %", slope.Level is > 0.74 and < 0.80, slope.Level);
            tally.Add("85 % is reached in 3 to 15 weeks", daysTo85 is > 21 and < 105, daysTo85);
            if (missing is 0 or 6)
                Console.WriteLine(
                    $"connections: level {slope.Level:0.0%}, {slope.Value:0.00%} a day ({slope.Interval.Low:0.00%} to "
                        + $"{slope.Interval.High:0.00%}), 85 % in {daysTo85:0} days, 100 % in {(1 - slope.Level) / slope.Value:0}"
                );
        }
        return tally.Print();
    }
}
