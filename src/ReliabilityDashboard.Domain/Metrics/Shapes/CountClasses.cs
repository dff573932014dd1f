namespace ReliabilityDashboard.Domain.Metrics.Shapes;

/// <summary>The classes that a count is divided into.</summary>
/// <param name="Words">One for each, as programs get it; those whose class is unknown come last.</param>
/// <param name="Plural">What the classes are: "categories".</param>
/// <param name="Field">The field that holds them.</param>
public sealed record CountClasses(IReadOnlyList<string> Words, string Plural, MetricField Field)
{
    private const string Unknown = "unknown";

    /// <summary>One class for each value of an enumeration, and one for what is unknown.</summary>
    /// <param name="field">The name of the field: <c>by_category</c>.</param>
    /// <param name="plural">What the classes are: "categories".</param>
    public static CountClasses Of<TKind>(string field, string plural) where TKind : struct, Enum
    {
        string[] words = [.. Enum.GetValues<TKind>().Select(kind => kind.ToString().ToLowerInvariant()), Unknown];
        return new(
            words, plural,
            MetricField.Group(
                field, $"The count by {plural}, also those with 0; each null where there is no total.",
                [.. words.Select((word, index) => Count(word, index))]));
    }

    private static MetricField Count(string word, int index) =>
        MetricField.Of<CountFigures>(
            word, FieldKind.Count, word == Unknown ? "Those of which nobody said it." : $"Those of “{word}”.",
            figures => figures.Total is null ? null : figures.ByClass[index]);
}
