using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Queries;

/// <summary>Text functions inside queries.</summary>
internal static class SqlText
{
    /// <summary>Lower case of letters of any script, as both databases reckon it.</summary>
    [DbFunction("lower", IsBuiltIn = true)]
    public static string Lower(string? text) => throw new InvalidOperationException($"Only inside a query, not on “{text}”.");
}
