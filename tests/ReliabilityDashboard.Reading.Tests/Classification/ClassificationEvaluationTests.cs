using ReliabilityDashboard.Domain.Classification;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Classification;

namespace ReliabilityDashboard.Reading.Tests.Classification;

public sealed class ClassificationEvaluationTests
{
    [Fact]
    public void It_prints_the_rules_against_the_majority_the_table_and_why_nothing_was_learned()
    {
        string[] lines =
        [
            .. ClassificationEvaluation.Of(
                [
                    new("Out of memory", null, IncidentCategory.Resource), new("A memory leak", null, IncidentCategory.Resource),
                    new("A vendor outage", null, IncidentCategory.Integration), new("Nothing is known", null, IncidentCategory.Logic),
                ],
                null, new([]), Lexicon.Ours),
        ];

        Assert.Equal("4 texts", lines[0]);
        // Two of four found, all told: F1 of resource 2/3, of the others 0.
        Assert.Equal(
            "majority class  macro-F1 0.222   coverage at 0.5 1.000   accuracy of the covered 0.500 (always resource)", lines[1]);
        Assert.Equal("rules           macro-F1 0.667   coverage at 0.5 0.750   accuracy of the covered 1.000", lines[2]);
        Assert.Equal("Confusion of the rules, rows are true:", lines[4]);
        Assert.Equal(["logic", "0", "0", "0", "0", "0", "1"], lines[7].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(["resource", "0", "0", "0", "0", "2", "0"], lines[10].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("Too few to learn from: a model takes 60 texts, 8 in each of 3 categories.", lines[^1]);
    }
}
