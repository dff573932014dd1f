namespace ReliabilityDashboard.Domain.Classification.Learning;

/// <summary>A model tried against the rules on what came later than what it learned from.</summary>
/// <param name="N">How many confirmed texts there were.</param>
/// <param name="Folds">Each trial; empty where there were too few.</param>
public sealed record ModelTrial(int N, IReadOnlyList<TrialFold> Folds)
{
    /// <summary>From so many confirmed texts on a model is learned.</summary>
    public const int LeastTexts = 60;

    /// <summary>So many of them in each of <see cref="LeastCategories"/>.</summary>
    public const int LeastEach = 8;

    /// <summary>In so many categories.</summary>
    public const int LeastCategories = 3;

    private const int Parts = 6;

    /// <summary>How much better the model is than the rules, on average; null without trials.</summary>
    public double? Difference => Folds.Count == 0 ? null : Folds.Average(fold => fold.Model - fold.Rules);

    /// <summary>The standard error of that: the deviation of the trials over the root of their number.</summary>
    public double? StandardError
    {
        get
        {
            if (Folds.Count < 2 || Difference is not { } mean) return null;
            var squares = Folds.Sum(fold => Math.Pow(fold.Model - fold.Rules - mean, 2));
            return Math.Sqrt(squares / (Folds.Count - 1)) / Math.Sqrt(Folds.Count);
        }
    }

    /// <summary>Whether the model speaks: it is better than the rules by more than the standard error.</summary>
    public bool ModelSpeaks => Folds.Count == Parts - 1 && Difference > StandardError;

    /// <summary>Whether these are enough to learn from.</summary>
    public static bool IsEnough(IReadOnlyCollection<LabelledText> texts) =>
        texts.Count >= LeastTexts
        && texts.CountBy(text => text.Category).Count(category => category.Value >= LeastEach) >= LeastCategories;

    /// <summary>Tries them: by start six equal parts, trained on the first, tested on the next. What was accepted in bulk is not tested;
    /// what has a failure mode of the tested part is not learned from.</summary>
    public static ModelTrial Of(IEnumerable<LabelledText> texts, int seed)
    {
        LabelledText[] all = [.. texts.OrderBy(text => text.At)];
        if (!IsEnough(all)) return new(all.Length, []);
        var folds = new List<TrialFold>();
        for (var part = 1; part < Parts; part++)
        {
            LabelledText[] tested = [.. all[Edge(part)..Edge(part + 1)].Where(text => !text.InBulk)];
            var modes = tested.Select(text => text.Mode).ToHashSet();
            LabelledText[] learned = [.. all[..Edge(part)].Where(text => !modes.Contains(text.Mode))];
            if (tested.Length == 0 || learned.Length == 0) continue;
            var model = TextModel.Train(learned, seed);
            var told = ClassificationScore.Of(tested.Select(text => (text.Category, model.Of(text.Title, text.Description).Category)));
            var byRules = ClassificationScore.Of(tested.Select(text => (text.Category, text.ByRules)));
            folds.Add(new(learned.Length, tested.Length, byRules.MacroF1 ?? 0, told.MacroF1 ?? 0));
        }
        return new(all.Length, folds);

        int Edge(int part) => part * all.Length / Parts;
    }
}

/// <summary>One trial.</summary>
/// <param name="Learned">From how many texts was learned.</param>
/// <param name="Tested">On how many it was tried.</param>
/// <param name="Rules">Macro-F1 of the rules there.</param>
/// <param name="Model">Macro-F1 of the model there.</param>
public sealed record TrialFold(int Learned, int Tested, double Rules, double Model);
