namespace ReliabilityDashboard.Importing.Recognition;

/// <summary>What must be said before a file can be stored.</summary>
/// <param name="About">What it is about.</param>
/// <param name="Name">Of which field, column or word it is asked.</param>
/// <param name="Choices">What may be answered.</param>
/// <param name="Why">Why it is asked, in words for people.</param>
public sealed record ImportQuestion(QuestionAbout About, string? Name, IReadOnlyList<string> Choices, string Why)
{
    /// <summary>The choice that says: there is none.</summary>
    public const string None = "none";

    /// <summary>The question as a sentence.</summary>
    public string Sentence => Domain.Words.SentenceWords.Begin((Name is null ? Why : $"{Name}: {Why}").TrimEnd('.')) + ".";

    /// <summary>The sentence with what may be answered.</summary>
    public string Said => Choices.Count is > 0 and <= 12 ? $"{Sentence} ({string.Join(", ", Choices)})" : Sentence;
}

/// <summary>What a question is about.</summary>
public enum QuestionAbout
{
    Kind,
    Column,
    Word,
    DateOrder,
    Number,
    Zone,
    Encoding,
    List,
}
