using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Metrics.Records;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Domain.Metrics.Shapes;

/// <summary>How many: columns, divided by class where it has classes; compared by quasi-Poisson on weekly counts. 0 is a figure here, null
/// only before the first stored record.</summary>
public sealed class CountMetric : Metric
{
    /// <summary>From what and how it is computed; the figures are <see cref="CountFigures"/>.</summary>
    public required Reckoning Computed { get; init; }
    /// <summary>What one of them is called: "incident".</summary>
    public required string One { get; init; }
    /// <summary>By what it is divided; null where it is not.</summary>
    public CountClasses? Classes { get; init; }
    /// <summary>What else there is no value for, once there is a count; null where that cannot be.</summary>
    public Func<CountFigures, string?>? Missing { get; init; }

    /// <inheritdoc/>
    public override Reckoning Reckoning => Computed;
    /// <inheritdoc/>
    public override string Sample => "n is the number itself.";
    /// <inheritdoc/>
    public override MetricUnit Unit => MetricUnit.Count;
    /// <inheritdoc/>
    public override (string Lower, string Higher) Directions => ("fewer", "more");

    /// <inheritdoc/>
    protected override IReadOnlyList<MetricField> OwnFields => Classes is null ? [Total] : [Total, Classes.Field];

    private static MetricField Total =>
        MetricField.Of<CountFigures>(
            "total", FieldKind.Count, "How many; null before the first stored record.", figures => figures.Total) with
        {
            Defines = "How many there are; before the first stored one there is no number, not 0.",
        };

    /// <inheritdoc/>
    public override string? Reason(MetricFigures figures) =>
        ((CountFigures)figures).Total is null
            ? $"No {One} is stored before the end of this period."
            : Missing?.Invoke((CountFigures)figures);

    /// <inheritdoc/>
    public override string? Say(MetricFigures figures) =>
        ((CountFigures)figures).Total is { } total ? $"{Typography.Number(total)} {(total == 1 ? One : Records.Word)}" : null;

    /// <inheritdoc/>
    public override string? Brief(MetricFigures figures) =>
        ((CountFigures)figures).Total is { } total ? Typography.Number(total) : null;

    /// <inheritdoc/>
    protected override TestOutcome Test(Func<Period, MetricFigures> of, ComparedPeriod periods, MetricRecords records) =>
        CountComparison.Of(week => of(week).N, periods, records.Calendar, records.FirstStored);
}

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
