using ReliabilityDashboard.Domain.Classification;
using ReliabilityDashboard.Domain.Classification.Learning;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Tests.Classification;

/// <summary>The text model learns what the rules do not know, and speaks only where that is proven.</summary>
public sealed class TextModelTests
{
    private static readonly string[] Words =
        ["blinkert leuchtturm", "wackelt gelaender", "verdreht beschriftung", "fremder bote", "uebervoller speicher"];

    [Fact]
    public void It_learns_words_and_is_the_same_for_the_same_texts()
    {
        var (one, other) = (TextModel.Train(Texts(100), 7), TextModel.Train(Texts(100), 7));

        var told = one.Of("Der Bote war fremder als sonst", null);
        Assert.Equal(IncidentCategory.Integration, told.Category);
        Assert.Equal(told.Shares, other.Of("Der Bote war fremder als sonst", null).Shares);
        Assert.Equal(told.Shares, TextModel.Read(one.Keep()).Of("Der Bote war fremder als sonst", null).Shares);
        Assert.Equal(1, told.Shares.Sum(), 9);
        Assert.Contains("fremder", one.Words("Der Bote war fremder", null, _ => false, told).Select(word => word.Text));
        Assert.DoesNotContain("fremder", one.Words("Der Bote war fremder", null, _ => true, told).Select(word => word.Text));
    }

    [Fact]
    public void Beginnings_of_words_are_known_by_their_signs() =>
        Assert.Equal(IncidentCategory.Resource, TextModel.Train(Texts(100), 7).Of("Speicherüberlauf", "uebervoll").Leading);

    [Fact]
    public void It_speaks_where_it_beats_the_rules_by_more_than_the_standard_error()
    {
        var better = ModelTrial.Of(Texts(120), 7);
        Assert.Equal(5, better.Folds.Count);
        Assert.All(better.Folds, fold => Assert.Equal((20, 0), (fold.Tested, fold.Rules)));
        Assert.True(better.ModelSpeaks);

        // As good as the rules is not better.
        var same = ModelTrial.Of(Texts(120).Select(text => text with { ByRules = text.Category }), 7);
        Assert.All(same.Folds, fold => Assert.Equal(1, fold.Rules));
        Assert.False(same.ModelSpeaks);
    }

    [Fact]
    public void Fewer_than_sixty_or_eight_in_three_categories_are_not_learned_from()
    {
        Assert.Empty(ModelTrial.Of(Texts(59), 7).Folds);
        Assert.NotEmpty(ModelTrial.Of(Texts(60), 7).Folds);
        var two = Texts(100).Select(text =>
            text with { Category = text.Category is IncidentCategory.Logic ? text.Category : IncidentCategory.Data });
        Assert.Empty(ModelTrial.Of(two, 7).Folds);
        Assert.Equal(100, ModelTrial.Of(two, 7).N);
    }

    [Fact]
    public void What_was_accepted_in_bulk_is_learned_from_but_not_tested() =>
        Assert.All(
            ModelTrial.Of(Texts(120).Select((text, number) => text with { InBulk = number % 2 == 0 }), 7).Folds.Index(),
            fold => Assert.Equal((10, 20 * (fold.Index + 1)), (fold.Item.Tested, fold.Item.Learned)));

    [Fact]
    public void One_failure_mode_is_never_on_both_sides() =>
        // Every tenth text is the same mode all over: it is left out of what is learned wherever it is tested.
        Assert.All(
            ModelTrial.Of(Texts(120).Select((text, number) => number % 10 == 0 ? text with { Mode = -1 } : text), 7).Folds.Index(),
            fold => Assert.Equal(18 * (fold.Index + 1), fold.Item.Learned));

    [Fact]
    public void A_score_counts_not_sure_as_wrong_and_means_over_the_categories_that_are_there()
    {
        var score = ClassificationScore.Of(
        [
            (IncidentCategory.Logic, IncidentCategory.Logic), (IncidentCategory.Logic, IncidentCategory.Logic),
            (IncidentCategory.Logic, null), (IncidentCategory.Data, IncidentCategory.Logic), (IncidentCategory.Data, IncidentCategory.Data),
        ]);

        // Logic: 2 of 3 found, 2 of 3 told right: 2/3. Data: 1 of 2 found, 1 of 1 told right: 2/3.
        Assert.Equal(2.0 / 3, score.MacroF1!.Value, 12);
        Assert.Equal((5, 0.8, 0.75), (score.N, score.Coverage, score.Accuracy));
        Assert.Equal(1, score.Count(IncidentCategory.Logic, null));
        var none = ClassificationScore.Of([]);
        Assert.Equal((0, null, null, null), (none.N, none.MacroF1, none.Coverage, none.Accuracy));
    }

    private static IReadOnlyList<LabelledText> Texts(int count) =>
    [
        .. Enumerable.Range(0, count).Select(number => new LabelledText(
            $"Vorfall {number}", $"Es {Words[number % 5]} am {number % 7}. Tag", (IncidentCategory)(number % 5), number)
        {
            At = Utc.At("2026-01-01").AddDays(number),
        }),
    ];
}
