namespace ReliabilityDashboard.Importing.Mappings.Values;

/// <summary>In which order a column writes day and month.</summary>
public enum DateOrder
{
    /// <summary>No date of the column needs it, or nobody has said it.</summary>
    Unknown,
    DayFirst,
    MonthFirst,
}

/// <summary>The words of the orders, as mappings and questions write them.</summary>
public static class DateOrders
{
    private static readonly (string Word, DateOrder Order)[] Words = [("dmy", DateOrder.DayFirst), ("mdy", DateOrder.MonthFirst)];

    /// <summary>All words.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Words.Select(word => word.Word)];

    public static DateOrder Find(string? word) =>
        Array.Find(Words, known => known.Word.Equals(word, StringComparison.OrdinalIgnoreCase)).Order;

    public static string? Word(this DateOrder order) => Array.Find(Words, known => known.Order == order).Word;
}
