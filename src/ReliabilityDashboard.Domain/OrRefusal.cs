using ReliabilityDashboard.Domain.Words;

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

/// <summary>Why a question cannot be answered as it was asked. A value and never an exception: what else was asked beside it has its
/// answer.</summary>
/// <param name="Field">The parameter at fault, as it stands in an address: <c>category</c>, <c>from</c>, <c>step</c>.</param>
/// <param name="Reason">In words that page and API say alike: "sessions have no category".</param>
public sealed record Refusal(string Field, string Reason)
{
    /// <summary>The reason as a heading: "Sessions have no category".</summary>
    public string Heading => SentenceWords.Begin(Reason);

    /// <summary>The reason as a sentence: "Sessions have no category."</summary>
    public string Sentence => Heading.EndsWith('.') ? Heading : Heading + ".";
}
