namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>Something that files and people say of a call. What it says is a word, the same for database, API and forms.</summary>
/// <param name="Word">In the API, in the database and in files; never given to another one.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Words">What can be said.</param>
/// <param name="Of">What is said of a call; null where nothing is.</param>
/// <param name="Say">The same call with another word; null says nothing.</param>
public sealed record CallField(
    string Word, string Name, IReadOnlyList<string> Words, Func<DependencyFact, string?> Of,
    Func<DependencyFact, string?, DependencyFact> Say)
{
    /// <summary>Something is so.</summary>
    public const string Yes = "yes";

    /// <summary>It is not.</summary>
    public const string No = "no";

    private static readonly WordList<CallMode> Modes = new([("sync", CallMode.Sync), ("async", CallMode.Async)]);

    private static readonly WordList<RetryPolicy> Retries = new(
    [
        ("none", RetryPolicy.None), ("fixed", RetryPolicy.Fixed), ("backoff", RetryPolicy.Backoff),
        ("backoff-jitter", RetryPolicy.BackoffJitter),
    ]);

    /// <summary>A person declares the call, or takes its declaration away.</summary>
    public static CallField Declared { get; } =
        Asked("declared", "declared", fact => fact.IsDeclared, (fact, said) => fact with { IsDeclared = said });

    /// <summary>What is said of how it is called, in the order of a form.</summary>
    public static IReadOnlyList<CallField> OfTheCall { get; } =
    [
        new("mode", "mode", Modes.Words, fact => Modes.Word(fact.Mode), (fact, word) => fact with { Mode = Modes.Value(word) }),
        Asked("critical", "critical", fact => fact.Critical, (fact, said) => fact with { Critical = said }),
        Protecting("timeout", "timeout", all => all.Timeout, (all, said) => all with { Timeout = said }),
        Protecting("circuit_breaker", "circuit breaker", all => all.CircuitBreaker, (all, said) => all with { CircuitBreaker = said }),
        Protecting("bulkhead", "bulkhead", all => all.Bulkhead, (all, said) => all with { Bulkhead = said }),
        Protecting("fallback", "fallback", all => all.Fallback, (all, said) => all with { Fallback = said }),
        new("retry", "retry", Retries.Words, fact => Retries.Word(fact.Retry), (fact, word) => fact with { Retry = Retries.Value(word) }),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CallField> All { get; } = [Declared, .. OfTheCall];

    /// <summary>The field of a word; null where there is none.</summary>
    public static CallField? Find(string? word) => All.FirstOrDefault(field => field.Word == word);

    private static CallField Asked(
        string word, string name, Func<DependencyFact, bool?> of, Func<DependencyFact, bool?, DependencyFact> say) =>
        new(
            word, name, [Yes, No], fact => of(fact) switch { true => Yes, false => No, null => null },
            (fact, said) => say(fact, said switch { Yes => true, No => false, _ => null }));

    private static CallField Protecting(
        string word, string name, Func<CallProtection, bool?> of, Func<CallProtection, bool?, CallProtection> say) =>
        Asked(word, name, fact => of(fact.Protection), (fact, said) => fact with { Protection = say(fact.Protection, said) });

    private sealed class WordList<T>((string Word, T Value)[] all) where T : struct, Enum
    {
        public IReadOnlyList<string> Words => [.. all.Select(one => one.Word)];

        public string? Word(T? value) =>
            value is { } said ? Array.Find(all, one => EqualityComparer<T>.Default.Equals(one.Value, said)).Word : null;

        public T? Value(string? word) => Array.Exists(all, one => one.Word == word) ? Array.Find(all, one => one.Word == word).Value : null;
    }
}
