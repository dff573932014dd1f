namespace ReliabilityDashboard.Domain;

/// <summary>What a record says about one field: nothing (<c>default</c>), that it is empty, or a value.</summary>
/// <remarks>A column absent from a file leaves a stored field alone; an empty cell clears it.</remarks>
public readonly record struct Given<T>
{
    private Given(bool isGiven, T? value) => (IsGiven, Value) = (isGiven, value);

    /// <summary>Whether the record speaks of the field at all.</summary>
    public bool IsGiven { get; }

    /// <summary>The value; the type's default where nothing was said or the field was cleared. For value types use
    /// <c>Given&lt;long?&gt;</c>.</summary>
    public T? Value { get; }

    /// <summary>The record does not speak of the field.</summary>
    public static Given<T> Absent => default;

    /// <summary>The record empties the field.</summary>
    public static Given<T> Cleared => new(true, default);

    /// <summary>The record gives the field a value.</summary>
    public static Given<T> Of(T? value) => new(true, value);

    /// <summary>The field after this record: its value where it speaks, else what was stored.</summary>
    public T? Over(T? stored) => IsGiven ? Value : stored;
}
