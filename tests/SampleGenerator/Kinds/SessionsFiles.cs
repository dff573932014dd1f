using SampleGenerator.Changes;
using SampleGenerator.Company;
using SampleGenerator.Output;
using SampleGenerator.Series;

namespace SampleGenerator.Kinds;

/// <summary>Sessions by day, by hour in the last quarter, and users by day throughout. The user rows carry no total, so they overlap
/// nothing.</summary>
internal static class SessionsFiles
{
    private static readonly string[] Columns =
    [
        "time",
        "bucket_seconds",
        "service",
        "platform",
        "segment",
        "journey",
        "release",
        "total",
        "crashed",
        "errored",
        "abnormal",
    ];

    public static IEnumerable<SampleFile> Write(Versions versions, Disturbances disturbances)
    {
        Table daily = new(Columns),
            hourly = new(Columns),
            users = new("time", "bucket_seconds", "service", "users", "crashed_users");
        Dictionary<(DateTime Day, string Service), (long Total, long Crashed)> days = [];
        foreach (var series in SessionSeries.All)
        {
            var chance = Chance.For("sessions " + series.Key);
            foreach (var day in Calendar.Days(Calendar.Start, Calendar.HourlyFrom))
                Add(
                    daily,
                    day,
                    86400,
                    SessionCounts.Of(
                        series, day.AddHours(12), Demand.OfDay(day), 24, disturbances.InDay(series.Service, day), versions, chance)
                );
            foreach (var hour in Calendar.Hours(Calendar.HourlyFrom, Calendar.End))
                Add(
                    hourly, hour, 3600,
                    SessionCounts.Of(series, hour, Demand.AtHour(hour), 1, disturbances.InHour(series.Service, hour), versions, chance));

            void Add(Table table, DateTime at, int seconds, IEnumerable<SessionCounts> counts)
            {
                foreach (var c in counts)
                {
                    table.Add(
                        Text.Of(at), Text.Of(seconds), series.Service, series.Platform, series.Segment, series.Journey, c.Release,
                        Text.Of(c.Total), Text.Of(c.Crashed), Text.Of(c.Errored), Text.Of(c.Abnormal));
                    var (total, crashed) = days.GetValueOrDefault((at.Date, series.Service));
                    days[(at.Date, series.Service)] = (total + c.Total, crashed + c.Crashed);
                }
            }
        }

        foreach (var ((day, service), (total, crashed)) in days.OrderBy(entry => (entry.Key.Day, entry.Key.Service)))
            // People come back 1.7 times a day; whoever met a crash met 1.1 of them.
            users.Add(Text.Of(day), "86400", service, Text.Of((long)(total / 1.7)), Text.Of((long)(crashed / 1.1)));
        return [daily.As("sessions-daily.csv.gz"), hourly.As("sessions-hourly.csv.gz"), users.As("sessions-users.csv.gz")];
    }
}
