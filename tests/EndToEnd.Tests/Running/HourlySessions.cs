using System.Globalization;
using System.Text;

namespace EndToEnd.Tests.Running;

/// <summary>A file of sessions for imports that have to last a while: for each hour one row of each service.</summary>
internal static class HourlySessions
{
    public static string File(int rows, int services = 10)
    {
        var text = new StringBuilder("time,service,total,crashed\n");
        var start = new DateTime(2018, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var row = 0; row < rows; row++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{start.AddHours(row / services):yyyy-MM-ddTHH:mm:ssZ},service-{row % services},1000,{row % 7}\n");
        return text.ToString();
    }
}
