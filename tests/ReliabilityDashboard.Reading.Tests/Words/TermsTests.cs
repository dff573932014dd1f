using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Reading.Tests.Words;

public sealed class TermsTests
{
    // A bubble of 320 px holds so much in a few lines; more is not read.
    private const int Longest = 240;

    [Fact]
    public void Every_word_is_listed_once_and_told_in_whole_short_sentences() =>
        Assert.All(
            Terms.All,
            term => Assert.True(
                term.Text.EndsWith('.') && term.Text.Length <= Longest && Terms.All.Count(one => one.Word == term.Word) == 1, term.Word));

    [Fact]
    public void Quadrants_bands_classes_and_verdicts_are_terms()
    {
        string[] words =
        [
            .. Enum.GetValues<Quadrant>().Select(MatrixWords.Name), .. Enum.GetValues<CrashFreeBand>().Select(BandWords.Of),
            .. Enum.GetValues<BlastClass>().Select(IncidentWords.Of), "expected loss", "impact score", "few data", "no data",
            .. Enum.GetValues<Verdict>().Where(verdict => verdict is not (Verdict.Lower or Verdict.Higher))
                .Select(verdict => ComparisonWords.Say(new(verdict, null, null, TestKind.MannWhitney, 8, 8)).Split(" (")[0]),
            "reliable", "better", "worse",
        ];
        Assert.All(words, word => Assert.True(Terms.Of(word) is not null, word));
    }

    [Fact]
    public void No_figure_of_a_metric_lacks_what_its_word_means() =>
        Assert.All(
            from metric in MetricCatalogue.All.Concat(MetricCatalogue.All.Select(one => one.OfCrashes).OfType<Metric>())
            from figure in Labelled(metric).Append((Name: $"{metric.Id}.n", Label: metric.Records.Word))
            select figure,
            figure => Assert.True(Terms.OfFigure(figure.Name, figure.Label) is not null, $"{figure.Name}, {figure.Label}"));

    [Fact]
    public void The_n_of_a_figure_says_what_it_counts_and_that_of_a_curve_whom_it_follows()
    {
        Assert.StartsWith("n counts user-days", Terms.Sample("crash-free-users.value"), StringComparison.Ordinal);
        Assert.Equal(Terms.Sample("time-to-recovery.median"), Terms.OfFigure("time-to-recovery.n", "incidents used"));
        Assert.StartsWith(
            "Incidents noticed", Terms.OfFigure("time-to-recovery.survival.n", "began in the period"), StringComparison.Ordinal);
        Assert.Null(Terms.Sample("release.sessions"));
    }

    private static IEnumerable<(string Name, string Label)> Labelled(Metric metric) =>
        Labelled(metric.Id, metric.Fields)
            .Concat(metric is ShareMetric share ? share.Parts.Select(part => ($"{metric.Id}.{part.Name}", part.Label)) : [])
            .Append(($"{metric.Id}.{metric.Fields[0].Name}", metric.Name));

    private static IEnumerable<(string, string)> Labelled(string above, IEnumerable<MetricField> fields) =>
        fields.SelectMany(field => Labelled($"{above}.{field.Name}", field.Parts)
            .Concat(field.Label is { } label ? [($"{above}.{field.Name}", label)] : []));
}
