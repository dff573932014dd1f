using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ReliabilityDashboard.Storage.Sqlite;

/// <summary>Functions of SQL that SQLite has for ASCII letters only.</summary>
internal static class TextFunctions
{
    public static void Register(SqliteConnection connection) =>
        connection.CreateFunction("lower", (string? text) => text?.ToLower(CultureInfo.InvariantCulture), isDeterministic: true);
}
