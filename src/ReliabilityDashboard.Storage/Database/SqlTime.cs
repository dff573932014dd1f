using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Database;

/// <summary>Functions of instants inside queries.</summary>
internal static class SqlTime
{
    /// <summary>Seconds from one instant to another; a function that each provider brings along.</summary>
    [DbFunction("seconds_between", IsBuiltIn = true)]
    public static double? SecondsBetween(DateTime? from, DateTime? to) =>
        throw new InvalidOperationException($"Only inside a query, not on {from} and {to}.");
}
