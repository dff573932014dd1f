namespace ReliabilityDashboard.Domain;

/// <summary>What a question comes back with: a value, or why there is none.</summary>
public sealed record OrRefusal<T> where T : class
{
    private OrRefusal(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    /// <summary>Null exactly where there is a <see cref="Refusal"/>.</summary>
    public T? Value { get; }

    /// <summary>Null exactly where there is a <see cref="Value"/>.</summary>
    public Refusal? Refusal { get; }

    internal static OrRefusal<T> Given(T value) => new(value, null);

    /// <summary>An answer.</summary>
    public static implicit operator OrRefusal<T>(T value) => new(value, null);

    /// <summary>No answer.</summary>
    public static implicit operator OrRefusal<T>(Refusal refusal) => new(null, refusal);
}

/// <summary>Makes answers of interfaces, which convert to nothing by themselves.</summary>
public static class OrRefusal
{
    /// <summary>An answer.</summary>
    public static OrRefusal<T> Of<T>(T value) where T : class => OrRefusal<T>.Given(value);
}
