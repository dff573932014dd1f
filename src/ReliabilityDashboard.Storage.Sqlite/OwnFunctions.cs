using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ReliabilityDashboard.Storage.Sqlite;

/// <summary>Functions of our own that queries call.</summary>
internal static class OwnFunctions
{
    public static void Register(SqliteConnection connection)
    {
        connection.CreateFunction("lower_text", (string? text) => text?.ToLower(CultureInfo.InvariantCulture), isDeterministic: true);
        connection.CreateFunction("seconds_between", (DateTime? from, DateTime? to) => (to - from)?.TotalSeconds, isDeterministic: true);
    }
}
