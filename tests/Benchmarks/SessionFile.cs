using System.Globalization;

namespace Benchmarks;

/// <summary>A file of hourly sessions, as an import gets it.</summary>
internal static class SessionFile
{
    // So that 100 000 rows are 90 days.
    private const int Series = 46;
    private const int YearSeries = 12;
    private const int Incidents = 600;

    /// <summary>Behind the last row.</summary>
    public static readonly DateTime End = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Writes a year of twelve series in ever finer buckets: the more rows, the more of them stand behind the same days.</summary>
    /// <param name="path">The file.</param>
    /// <param name="seconds">Length of a bucket, a part of an hour.</param>
    /// <returns>How many rows were written: 105 120 of an hour each.</returns>
    public static long WriteYear(string path, int seconds)
    {
        using var text = new StreamWriter(path, append: false, new System.Text.UTF8Encoding(false), 1 << 20);
        text.NewLine = "\n";
        text.WriteLine("time,bucket_seconds,service,platform,total,crashed");
        var written = 0L;
        for (var at = End.AddDays(-365); at < End; at = at.AddSeconds(seconds))
        for (var series = 0; series < YearSeries; series++, written++)
            text.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{at:yyyy-MM-dd'T'HH:mm:ss'Z'},{seconds},service-{series / 2},{(series % 2 == 0 ? "web" : "ios")},"
                        + $"{1000 + (written % 97)},{written % 7}"
                )
            );
        return written;
    }

    /// <summary>Incidents of the same year and services, in forty failure modes.</summary>
    public static long WriteIncidents(string path, int incidents = Incidents)
    {
        using var text = new StreamWriter(path);
        text.WriteLine("id,title,started_at,detected_at,resolved_at,service,severity,affected_users,active_users");
        for (var i = 0; i < incidents; i++)
        {
            var at = End.AddDays(-364).AddHours(i * 364 * 24 / incidents);
            text.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"I-{i},Pool of worker {(char)('a' + (i % 20))}{(char)('a' + (i % 2))} exhausted,{at:O},{at.AddMinutes(i % 30):O},"
                        + $"{at.AddMinutes(30 + (i % 240)):O},service-{i % 6},sev{1 + (i % 4)},{i % 900},1000"
                )
            );
        }
        return incidents;
    }

    /// <summary>Writes rows in the order of time, the last hour ending at <see cref="End"/>.</summary>
    /// <returns>How many rows were written.</returns>
    public static long Write(string path, long rows, long bytes = long.MaxValue, int series = Series)
    {
        using var text = new StreamWriter(path, append: false, new System.Text.UTF8Encoding(false), 1 << 20);
        text.NewLine = "\n";
        text.WriteLine("time,service,platform,total,crashed");
        var hours = (rows + series - 1) / series;
        long written = 0, length = 0;
        for (; written < rows && length < bytes; written++)
        {
            var (hour, one) = (written / series, (int)(written % series));
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{End.AddHours(hour - hours):yyyy-MM-dd'T'HH:mm:ss'Z'},service-{one / 2},{(one % 2 == 0 ? "web" : "ios")},"
                    + $"{1000 + (written % 97)},{written % 7}"
            );
            text.WriteLine(line);
            length += line.Length + 1;
        }
        return written;
    }
}
