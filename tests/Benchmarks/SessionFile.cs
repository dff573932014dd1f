using System.Globalization;

namespace Benchmarks;

/// <summary>A file of hourly sessions, as an import gets it: 46 series, so that 100 000 rows are 90 days.</summary>
internal static class SessionFile
{
    public const int Series = 46;

    /// <summary>Behind the last row.</summary>
    public static readonly DateTime End = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Writes rows in the order of time, the last hour ending at <see cref="End"/>.</summary>
    /// <returns>How many rows were written.</returns>
    public static long Write(string path, long rows, long bytes = long.MaxValue)
    {
        using var text = new StreamWriter(path, append: false, new System.Text.UTF8Encoding(false), 1 << 20);
        text.NewLine = "\n";
        text.WriteLine("time,service,platform,total,crashed");
        var hours = (rows + Series - 1) / Series;
        long written = 0, length = 0;
        for (; written < rows && length < bytes; written++)
        {
            var (hour, series) = (written / Series, (int)(written % Series));
            var line = string.Create(CultureInfo.InvariantCulture,
                $"{End.AddHours(hour - hours):yyyy-MM-dd'T'HH:mm:ss'Z'},service-{series / 2},{(series % 2 == 0 ? "web" : "ios")},{1000 + (written % 97)},{written % 7}");
            text.WriteLine(line);
            length += line.Length + 1;
        }
        return written;
    }
}
