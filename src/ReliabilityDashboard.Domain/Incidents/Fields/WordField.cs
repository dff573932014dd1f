namespace ReliabilityDashboard.Domain.Incidents.Fields;

/// <summary>One of a few words.</summary>
/// <param name="name">As the API calls the field.</param>
/// <param name="label">As people read it.</param>
/// <param name="words">The words, what each means, and the title under which a person chooses it; null: a person cannot say it.</param>
/// <param name="alsoTaken">Further words that are taken but not named.</param>
public sealed class WordField<T>(
    string name, string label, (string Word, T Meaning, string? Title)[] words, params (string Word, T Meaning)[] alsoTaken)
    : IncidentField<T?>(name, label), IWordField
    where T : struct, Enum
{
    private readonly WordTable<T> table = new([.. words.Select(word => (word.Word, word.Meaning))], alsoTaken);

    /// <summary>Why a person cannot say the words that have no title.</summary>
    public string? Refusal { get; init; }

    /// <inheritdoc/>
    public string WithoutWord { get; init; } = "Unknown";

    /// <inheritdoc/>
    public string Named => table.Named;

    /// <inheritdoc/>
    public IReadOnlyList<(string Word, string Title)> Choices { get; } =
        [.. words.Where(word => word.Title is not null).Select(word => (word.Word, word.Title!))];

    /// <inheritdoc/>
    public object? Find(ReadOnlySpan<char> word) => table.Find(word);

    /// <inheritdoc/>
    public string WordOf(object meaning) => Of((T)meaning).Word;

    /// <inheritdoc/>
    public string TitleOf(object meaning) => Of((T)meaning).Title ?? Of((T)meaning).Word;

    /// <inheritdoc/>
    public override string? FaultOf(object value, DateTime now) =>
        Choices.Any(choice => choice.Word == WordOf(value)) ? null : Refusal;

    private (string Word, T Meaning, string? Title) Of(T meaning) => words.First(word => word.Meaning.Equals(meaning));
}
