namespace ReliabilityDashboard.Domain.Metrics.Shapes;

/// <summary>What the value of a field is.</summary>
public enum FieldKind
{
    /// <summary>A duration in seconds.</summary>
    Seconds,
    /// <summary>A share from 0 to 1.</summary>
    Fraction,
    /// <summary>A whole number of records.</summary>
    Count,
    /// <summary>Any other number.</summary>
    Number,
    /// <summary>Yes or no; never null.</summary>
    Flag,
    /// <summary>One of the field's words.</summary>
    Word,
    /// <summary>Several fields that belong together; never null.</summary>
    Group,
}
