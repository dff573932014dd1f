using ReliabilityDashboard.Domain.Classification;
using ReliabilityDashboard.Domain.Classification.Learning;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.KeptAnswers;
using ReliabilityDashboard.Storage.Triage;

namespace ReliabilityDashboard.Reading.Classification;

/// <summary>Learns from confirmed incidents, tries what was learned against the rules, and keeps both.</summary>
public sealed class ModelKeeping(
    KeptAnswerStore store, IncidentTextQuery texts, SignsReader signs, TriageQuery triage, HistoryCache cache, TimeProvider time)
{
    private const int Seed = 20_261;

    /// <summary>Learns anew; where there are too few confirmed incidents that is what is kept.</summary>
    public async Task<ModelFigures> LearnAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var confirmed = await ConfirmedAsync(cancel);
        var trial = ModelTrial.Of(confirmed, Seed);
        var figures = new ModelFigures(
            now, [.. Classified.Categories.Select(category => confirmed.Count(text => text.Category == category))],
            confirmed.Count(text => text.InBulk), trial);
        if (ModelTrial.IsEnough(confirmed))
        {
            // First the weights: figures never speak of a model that is not there.
            var kept = new KeptLearned(now, TextModel.Train(confirmed, Seed).Keep());
            await store.KeepAsync(SpeakingModel.Weights, 0, Json.Write(kept), cancel);
        }
        await store.KeepAsync(SpeakingModel.Figures, 0, Json.Write(figures), cancel);
        return figures;
    }

    /// <summary>What is confirmed by source or person, without names of services, by start.</summary>
    public async Task<IReadOnlyList<LabelledText>> ConfirmedAsync(CancellationToken cancel)
    {
        var history = await cache.GetAsync(cancel);
        Incident[] confirmed =
            [.. history.Incidents.Select(one => one.Incident).Where(one => one is { Counts: true, Category: not null })];
        var descriptions = await texts.DescriptionsAsync(waiting: false, cancel);
        var beside = await signs.OfAsync(history, confirmed, descriptions, cancel);
        var (names, inBulk) = (new NamesInText(history.Names.ServiceNames), await triage.InBulkAsync(cancel));
        return
        [
            .. confirmed.Select(one =>
            {
                var text = descriptions.GetValueOrDefault(one.Id);
                return new LabelledText(names.Without(one.Title), names.Without(text), one.Category!.Value, one.GroupId)
                {
                    At = one.StartedAt, InBulk = inBulk.Contains(one.Id),
                    ByRules = RuleClassifier.Of(one.Title, text, beside[one.Id].Signs).Category,
                };
            }),
        ];
    }
}
