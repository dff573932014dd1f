using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Classification.Learning;

/// <summary>A linear model of texts: how much each word, and each few signs of one, speaks for each category.</summary>
/// <remarks>Multinomial logistic regression with an L2 penalty, by AdaGrad over the texts in a seeded order. The same texts make the same
/// model. Categories weigh alike however often they were confirmed.</remarks>
public sealed class TextModel
{
    private const int Rounds = 25, MostWords = 8;
    private const float Step = 0.5f, Penalty = 1e-4f;

    private readonly float[][] weights;
    private readonly float[] bias;

    private TextModel(float[][] weights, float[] bias) => (this.weights, this.bias) = (weights, bias);

    private static int Count => Classified.Categories.Count;

    /// <summary>Learns from confirmed texts.</summary>
    public static TextModel Train(IReadOnlyList<LabelledText> texts, int seed)
    {
        var model = new TextModel([.. Enumerable.Range(0, Count).Select(_ => new float[TextFeatures.Places])], new float[Count]);
        var squares = Enumerable.Range(0, Count).Select(_ => new float[TextFeatures.Places]).ToArray();
        var ofBias = new float[Count];
        var read = texts.Select(text => (Features: TextFeatures.Of(text.Title, text.Description), Of: (int)text.Category)).ToArray();
        var often = read.CountBy(text => text.Of).ToDictionary();
        var order = Enumerable.Range(0, read.Length).ToArray();
        var chance = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            chance.Shuffle(order);
            foreach (var number in order)
            {
                var (features, of) = read[number];
                var says = model.Odds(features);
                var weight = (float)read.Length / (often.Count * often[of]);
                for (var category = 0; category < Count; category++)
                {
                    var error = (float)(says[category] - (category == of ? 1 : 0)) * weight;
                    Learn(ref model.bias[category], ref ofBias[category], error);
                    foreach (var at in features.At)
                        Learn(
                            ref model.weights[category][at], ref squares[category][at],
                            error * features.Value + Penalty * model.weights[category][at]);
                }
            }
        }
        return model;
    }

    /// <summary>What it says of a text.</summary>
    /// <param name="title">The title, without names of services.</param>
    /// <param name="description">The rest, without names of services.</param>
    public Classified Of(string title, string? description)
    {
        var shares = Odds(TextFeatures.Of(title, description));
        return new(ClassifiedBy.Model, shares, []);
    }

    /// <summary>The words of a text as it is written that speak most for what the model says, each at its first place.</summary>
    /// <param name="title">As it is written.</param>
    /// <param name="description">As it is written.</param>
    /// <param name="isLeftOut">Whether a word at a place is one of a name.</param>
    /// <param name="says">What the model says.</param>
    public IReadOnlyList<CategoryEvidence> Words(string title, string? description, Func<TextPlace, bool> isLeftOut, Classified says)
    {
        var (seen, all) = (new HashSet<string>(), new List<CategoryEvidence>());
        foreach (var (text, inTitle) in new[] { (ReadText.Of(title), true), (ReadText.Of(description), false) })
            foreach (var word in text.Words)
            {
                var place = new TextPlace(inTitle, word.Start, word.Length);
                if (word.Length < 3 || !seen.Add(word.Folded) || isLeftOut(place)) continue;
                var (category, weight) = Speaks(word.Folded, (int)says.Leading);
                var said = text.Text.Substring(word.Start, word.Length);
                if (weight > 0) all.Add(new(CategoryEvidenceKind.Word, said, category, Math.Round(weight, 2), place));
            }
        return
        [
            .. all.OrderByDescending(one => one.Weight).Take(MostWords)
                .OrderBy(one => !one.Place!.InTitle).ThenBy(one => one.Place!.Start),
        ];
    }

    /// <summary>As it is kept.</summary>
    public KeptModel Keep() => new([.. weights.Select(Text)], Text(bias));

    /// <summary>As it was kept.</summary>
    public static TextModel Read(KeptModel kept) => new([.. kept.Weights.Select(Numbers)], Numbers(kept.Bias));

    // For which category a word speaks more than for the others on average, among the leading one and the one it is strongest for.
    private (IncidentCategory Category, double Weight) Speaks(string word, int leading)
    {
        var sums = new double[Count];
        foreach (var at in TextFeatures.OfWord(word))
            for (var category = 0; category < Count; category++) sums[category] += weights[category][at];
        var best = sums.Index().MaxBy(one => one.Item).Index;
        var mean = sums.Average();
        var told = sums[leading] >= sums[best] * 0.9 ? leading : best;
        return ((IncidentCategory)told, sums[told] - mean);
    }

    private double[] Odds(TextFeatures features)
    {
        var odds = new double[Count];
        for (var category = 0; category < Count; category++)
        {
            var (sum, of) = (0f, weights[category]);
            foreach (var at in features.At) sum += of[at];
            odds[category] = bias[category] + sum * features.Value;
        }
        var most = odds.Max();
        for (var category = 0; category < Count; category++) odds[category] = Math.Exp(odds[category] - most);
        var all = odds.Sum();
        for (var category = 0; category < Count; category++) odds[category] /= all;
        return odds;
    }

    private static void Learn(ref float weight, ref float square, float slope)
    {
        square += slope * slope;
        if (square > 0) weight -= Step * slope / (MathF.Sqrt(square) + 1e-6f);
    }

    private static string Text(float[] numbers)
    {
        var bytes = new byte[numbers.Length * sizeof(float)];
        Buffer.BlockCopy(numbers, 0, bytes, 0, bytes.Length);
        return Convert.ToBase64String(bytes);
    }

    private static float[] Numbers(string text)
    {
        var bytes = Convert.FromBase64String(text);
        var numbers = new float[bytes.Length / sizeof(float)];
        Buffer.BlockCopy(bytes, 0, numbers, 0, bytes.Length);
        return numbers;
    }
}

/// <summary>A model as it is kept: numbers of four bytes as base64.</summary>
/// <param name="Weights">Of each category.</param>
/// <param name="Bias">Of each category.</param>
public sealed record KeptModel(IReadOnlyList<string> Weights, string Bias);
