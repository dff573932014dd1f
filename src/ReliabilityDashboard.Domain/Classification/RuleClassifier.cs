namespace ReliabilityDashboard.Domain.Classification;

/// <summary>Suggests a category by lexicon and facts: its confidence is the weight of the best over the weights of all and one.</summary>
public static class RuleClassifier
{
    /// <summary>What a text and what is known beside it speak for.</summary>
    /// <param name="title">The title.</param>
    /// <param name="description">What is written beyond it; null: nothing.</param>
    /// <param name="facts">What is known; their text may depend on the exception that the text names.</param>
    /// <param name="lexicon">The terms; null: ours.</param>
    public static Classified Of(string title, string? description, IncidentSigns? facts = null, Lexicon? lexicon = null)
    {
        var (head, body) = (ReadText.Of(title), ReadText.Of(description));
        var found = new HashSet<LexiconEntry>();
        var terms = lexicon ?? Lexicon.Ours;
        List<CategoryEvidence> evidence =
        [
            .. terms.Find(head, isTitle: true, found).Select(term => Of(head, term, inTitle: true)),
            .. terms.Find(body, isTitle: false, found).Select(term => Of(body, term, inTitle: false)),
            .. (facts ?? IncidentSigns.None).Speaking(ExceptionNames.First(head) ?? ExceptionNames.First(body)),
        ];
        var all = evidence.Sum(one => one.Weight) + 1;
        return new(
            ClassifiedBy.Rules,
            [.. Classified.Categories.Select(category => evidence.Where(one => one.Category == category).Sum(one => one.Weight) / all)],
            evidence);
    }

    private static CategoryEvidence Of(ReadText text, FoundTerm term, bool inTitle) =>
        new(
            CategoryEvidenceKind.Term, text.Text[term.Start..term.End], term.Entry.Category, term.Entry.Weight,
            new(inTitle, term.Start, term.End - term.Start));
}
