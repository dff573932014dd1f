using System.Globalization;
using ReliabilityDashboard.Domain.Classification;
using ReliabilityDashboard.Domain.Classification.Learning;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Reading.Classification;

/// <summary>Tries what suggests categories on texts whose category is known. It knows their texts alone: nothing beside them.</summary>
public static class ClassificationEvaluation
{
    private const int Seed = 20_261, Width = 16;

    /// <summary>What is printed, line by line.</summary>
    /// <param name="texts">Known ones, in the order in which they happened.</param>
    /// <param name="model">The model that speaks; null where the rules do.</param>
    /// <param name="names">Names of services, which the model does not read.</param>
    /// <param name="lexicon">The terms of the rules.</param>
    public static IEnumerable<string> Of(IReadOnlyList<KnownText> texts, LearnedModel? model, NamesInText names, Lexicon lexicon)
    {
        IncidentCategory?[] byRules = [.. texts.Select(text => RuleClassifier.Of(text.Title, text.Description, null, lexicon).Category)];
        var majority = texts.CountBy(text => text.Category).OrderByDescending(one => one.Value).ThenBy(one => one.Key).First().Key;
        yield return $"{texts.Count} texts";
        yield return Line("majority class", Score(_ => majority)) + $" (always {CategoryNames.Word(majority)})";
        yield return Line("rules", Score(number => byRules[number]));
        if (model is not null) yield return Line("model", Score(ByModel));
        var spoken = model is null ? Score(number => byRules[number]) : Score(ByModel);
        yield return "";
        yield return $"Confusion of the {(model is null ? "rules" : "model")}, rows are true:";
        string[] told = [.. Classified.Categories.Select(category => CategoryNames.Word(category)), "not sure"];
        yield return Row("", told);
        foreach (var category in Classified.Categories)
            yield return Row(
                CategoryNames.Word(category),
                [
                    .. Classified.Categories.Cast<IncidentCategory?>().Append(null)
                        .Select(one => spoken.Count(category, one).ToString(CultureInfo.InvariantCulture)),
                ]);
        yield return "";
        foreach (var line in Trial(texts, byRules, names)) yield return line;

        ClassificationScore Score(Func<int, IncidentCategory?> tell) =>
            ClassificationScore.Of(texts.Select((text, number) => (text.Category, tell(number))));

        IncidentCategory? ByModel(int number) => model!.Of(texts[number].Title, texts[number].Description, names).Category;
    }

    // What a model would make of these texts if these were what is confirmed.
    private static IEnumerable<string> Trial(IReadOnlyList<KnownText> texts, IncidentCategory?[] byRules, NamesInText names)
    {
        var trial = ModelTrial.Of(
            texts.Select((text, number) => new LabelledText(
                names.Without(text.Title), names.Without(text.Description), text.Category, number)
            {
                At = DateTime.UnixEpoch.AddDays(number), ByRules = byRules[number],
            }),
            Seed);
        if (trial.Folds.Count == 0)
        {
            yield return $"Too few to learn from: a model takes {ModelTrial.LeastTexts} texts, {ModelTrial.LeastEach} in each of "
                + $"{ModelTrial.LeastCategories} categories.";
            yield break;
        }
        yield return "A model learned from the earlier of these texts, tried on the next part (macro-F1):";
        foreach (var fold in trial.Folds)
            yield return $"  learned from {fold.Learned}, tried on {fold.Tested}: rules {Said(fold.Rules)}, model {Said(fold.Model)}";
        yield return $"  difference {Said(trial.Difference)}, standard error {Said(trial.StandardError)}: "
            + (trial.ModelSpeaks ? "the model would speak" : "the rules would speak");
    }

    private static string Line(string who, ClassificationScore score) =>
        $"{who,-Width}macro-F1 {Said(score.MacroF1)}   coverage at 0.5 {Said(score.Coverage)}   "
        + $"accuracy of the covered {Said(score.Accuracy)}";

    private static string Row(string first, IReadOnlyList<string> cells) =>
        $"{first,-Width}{string.Concat(cells.Select(cell => $"{cell,Width}"))}";

    private static string Said(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "none";
}

/// <summary>A text whose category is known.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">What is written beyond that; null: nothing.</param>
/// <param name="Category">Known.</param>
public sealed record KnownText(string Title, string? Description, IncidentCategory Category);
