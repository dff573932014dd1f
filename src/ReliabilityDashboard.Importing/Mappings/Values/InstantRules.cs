namespace ReliabilityDashboard.Importing.Mappings.Values;

/// <summary>How a column writes its instants, as it was settled for the whole column.</summary>
/// <param name="Order">Of day and month.</param>
/// <param name="Serial">Whether numbers are days as spreadsheets count them; null: nobody has said so.</param>
public readonly record struct InstantRules(DateOrder Order, bool? Serial);
