using System.Globalization;
using System.Text;

namespace EndToEnd.Tests.Instances;

/// <summary>Records of sessions that take an import some seconds, also over several batches a second.</summary>
internal static class SessionFile
{
    public const string Name = "sessions.csv";

    public static string Of(int rows)
    {
        var text = new StringBuilder("time,service,release,platform,total,crashed\n");
        var start = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < rows; i++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{start.AddHours(i / 12):O},svc{i % 4},r{i / 9000},{(i % 3 == 0 ? "web" : "ios")},{100 + (i % 17)},"
                    + $"{(i % 997 == 0 ? 999 : i % 5)}\n"
            );
        return text.ToString();
    }
}
