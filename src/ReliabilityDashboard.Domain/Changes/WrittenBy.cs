namespace ReliabilityDashboard.Domain.Changes;

/// <summary>How a change was written; never by whom.</summary>
public enum WrittenBy
{
    /// <summary>By people.</summary>
    Person,
    /// <summary>By an assistant.</summary>
    Assistant,
    /// <summary>By people with an assistant.</summary>
    Both,
}
