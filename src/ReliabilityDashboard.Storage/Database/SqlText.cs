using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Database;

/// <summary>Text functions inside queries.</summary>
internal static class SqlText
{
    /// <summary>Lower case of letters of any script. A function that each provider brings along: their own <c>lower</c> know ASCII only, or
    /// what the database's locale knows.</summary>
    [DbFunction("lower_text", IsBuiltIn = true)]
    public static string Lower(string? text) => throw new InvalidOperationException($"Only inside a query, not on “{text}”.");
}
