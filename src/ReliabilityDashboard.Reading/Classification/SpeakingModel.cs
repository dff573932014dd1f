using ReliabilityDashboard.Domain.Classification;
using ReliabilityDashboard.Domain.Classification.Learning;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.KeptAnswers;

namespace ReliabilityDashboard.Reading.Classification;

/// <summary>The text model, where it was proven better than the rules.</summary>
public sealed class SpeakingModel(KeptAnswerStore store) : IDisposable
{
    /// <summary>What is kept under which name; another shape takes another number.</summary>
    internal const string Figures = "text model figures 1", Weights = "text model weights 1";

    private readonly SemaphoreSlim gate = new(1, 1);
    private LearnedModel? held;

    /// <summary>What was learned last, and how it was tried; null where that was never done.</summary>
    public async Task<ModelFigures?> FiguresAsync(CancellationToken cancel) =>
        (await store.FindAsync(Figures, cancel))?.Answer is { } kept ? Json.Parse<ModelFigures>(kept) : null;

    /// <summary>The model that speaks; null where the rules do.</summary>
    public async Task<LearnedModel?> FindAsync(CancellationToken cancel)
    {
        if (await FiguresAsync(cancel) is not { Trial.ModelSpeaks: true, At: var at }) return null;
        await gate.WaitAsync(cancel);
        try
        {
            if (held?.LearnedAt == at) return held;
            var kept = (await store.FindAsync(Weights, cancel))?.Answer is { } text ? Json.Parse<KeptLearned>(text) : null;
            return held = kept?.At == at ? new(at, TextModel.Read(kept.Model)) : null;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();
}

/// <summary>What was learned last, and how it was tried.</summary>
/// <param name="At">UTC.</param>
/// <param name="Confirmed">How many confirmed incidents there were of each category, in the order of the five.</param>
/// <param name="InBulk">How many of them were accepted in bulk: learned from, not tried on.</param>
/// <param name="Trial">The model against the rules.</param>
public sealed record ModelFigures(DateTime At, IReadOnlyList<int> Confirmed, int InBulk, ModelTrial Trial);

/// <summary>The weights as they are kept.</summary>
internal sealed record KeptLearned(DateTime At, KeptModel Model);

/// <summary>A model that speaks.</summary>
/// <param name="LearnedAt">UTC.</param>
/// <param name="Model">It.</param>
public sealed record LearnedModel(DateTime LearnedAt, TextModel Model)
{
    /// <summary>What it says of a text, with the words that speak for it; names of services are no words.</summary>
    public Classified Of(string title, string? text, NamesInText names)
    {
        var says = Model.Of(names.Without(title), names.Without(text));
        (int Start, int End)[] inTitle = [.. names.In(title).Select(found => (found.Start, found.End))];
        (int Start, int End)[] inText = [.. names.In(text).Select(found => (found.Start, found.End))];
        return says with
        {
            Evidence = Model.Words(
                title, text,
                place => (place.InTitle ? inTitle : inText).Any(name => place.Start >= name.Start && place.Start < name.End), says),
        };
    }
}
