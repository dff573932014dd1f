using ReliabilityDashboard.Domain.Metrics.Catalogue;

namespace ReliabilityDashboard.Reading.Words;

/// <summary>What the words of pages mean: the one list, with what the metrics say of themselves.</summary>
public static class Terms
{
    /// <summary>All words, each once.</summary>
    public static IReadOnlyList<Term> All { get; } =
    [
        .. MetricCatalogue.All.Select(metric => new Term(metric.Name, metric.Definition)),
        .. TermList.OfStatistics, .. TermList.OfClassification, .. TermList.OfMatrix, .. TermList.OfSessions, .. TermList.OfIncidents,
        .. TermList.OfFailureModes, .. TermList.OfServices, .. TermList.OfImpact, .. TermList.OfNextSteps, .. TermList.OfCategories,
        .. TermList.OfChanges,
    ];

    private static readonly Dictionary<string, Term> ByWord = All
        .SelectMany(term => term.Forms.Prepend(term.Word).Select(word => (word, term)))
        .ToDictionary(one => one.word, one => one.term, StringComparer.OrdinalIgnoreCase);

    /// <summary>The words that are explained inside sentences, the longest first.</summary>
    public static IReadOnlyList<string> InSentences { get; } =
    [
        .. All.Where(term => term.InSentences).SelectMany(term => term.Forms.Prepend(term.Word)).OrderByDescending(word => word.Length),
    ];

    /// <summary>What a word means; null where it says all by itself.</summary>
    public static string? Of(string word) => ByWord.GetValueOrDefault(word)?.Text;

    /// <summary>What a figure means: as its metric says, else as its word does.</summary>
    /// <param name="name">The API's name, such as <c>time-to-recovery.median</c>.</param>
    /// <param name="word">As it stands beside it.</param>
    public static string? OfFigure(string name, string word) => MetricCatalogue.Field(name)?.Defines
        ?? (name.Split('.') is [_, "n"] ? Sample(name) : null)
        ?? Of(word);

    /// <summary>What the n behind a figure counts; null where it belongs to no metric.</summary>
    public static string? Sample(string figure) => MetricCatalogue.Find(figure.Split('.')[0])?.Sample;
}
