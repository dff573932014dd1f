using System.Globalization;
using System.Text;

namespace EndToEnd.Tests.Running;

/// <summary>A file of sessions for imports that have to last a while: ten services, an hour after the other.</summary>
internal static class HourlySessions
{
    public static string File(int rows)
    {
        var text = new StringBuilder("time,service,total,crashed\n");
        var start = new DateTime(2018, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var row = 0; row < rows; row++)
            text.Append(CultureInfo.InvariantCulture, $"{start.AddHours(row / 10):yyyy-MM-ddTHH:mm:ssZ},service-{row % 10},1000,{row % 7}\n");
        return text.ToString();
    }
}
