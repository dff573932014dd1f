using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Classification;

/// <summary>What a text and its facts speak for.</summary>
/// <param name="By">Who says so.</param>
/// <param name="Shares">Of each category, in the order of the five: how much speaks for it, 0 to 1; they need not sum to 1.</param>
/// <param name="Evidence">What speaks for which, in the order of the text, then the facts.</param>
public sealed record Classified(ClassifiedBy By, IReadOnlyList<double> Shares, IReadOnlyList<CategoryEvidence> Evidence)
{
    /// <summary>Below this confidence it is "not sure".</summary>
    public const double Sure = 0.5;

    /// <summary>The five, in their order.</summary>
    public static IReadOnlyList<IncidentCategory> Categories { get; } = Enum.GetValues<IncidentCategory>();

    /// <summary>The highest share.</summary>
    public double Confidence => Shares.Max();

    /// <summary>What is suggested; null: not sure.</summary>
    public IncidentCategory? Category =>
        Confidence is var best && best < Sure || Shares.Count(share => share == best) > 1 ? null : Leading;

    /// <summary>Which category leads, also where that is not enough.</summary>
    public IncidentCategory Leading => Categories[Shares.Index().MaxBy(share => share.Item).Index];
}

/// <summary>Who suggests a category.</summary>
public enum ClassifiedBy
{
    /// <summary>Lexicon and facts.</summary>
    Rules,
    /// <summary>What was learned from confirmed incidents.</summary>
    Model,
}

/// <summary>Something that speaks for a category.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">In words: the term as it was written, or a sentence.</param>
/// <param name="Category">For which category.</param>
/// <param name="Weight">How much.</param>
/// <param name="Place">Where in the text it stands; null of a fact.</param>
public sealed record CategoryEvidence(
    CategoryEvidenceKind Kind, string Text, IncidentCategory Category, double Weight, TextPlace? Place = null);

/// <summary>What kind of thing speaks for a category.</summary>
public enum CategoryEvidenceKind
{
    /// <summary>A term of the lexicon.</summary>
    Term,
    /// <summary>Something that is known of the incident beside its text.</summary>
    Fact,
    /// <summary>A word whose weight was learned.</summary>
    Word,
}

/// <summary>A place in title or description.</summary>
/// <param name="InTitle">Whether in the title.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many signs it has.</param>
public sealed record TextPlace(bool InTitle, int Start, int Length);
