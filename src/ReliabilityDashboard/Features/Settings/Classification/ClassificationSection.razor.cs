using ReliabilityDashboard.Domain.Classification.Learning;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Classification;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Triage;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Settings.Classification;

/// <summary>Who suggests categories, and how well that was tried.</summary>
public sealed partial class ClassificationSection(ClassificationEditing editing, SaveAttempts attempts, TimeProvider time)
    : LoadedPage<HeldClassification>("How categories are suggested could not be read")
{
    // A job that does not end within this time is one that another instance does, or none.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private int? every;
    private string? fault, result;
    private DateTime? askedAt;

    protected internal override DataParts Parts => PartsRead.By<ClassificationEditing>();

    private bool IsAsked => askedAt is { } at && Now - at < Longest && !(View?.Figures?.At >= at);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    protected override async Task<HeldClassification?> AskAsync(CancellationToken cancel) => await editing.ReadAsync(cancel);

    protected override void OnLoaded(HeldClassification? view) => every ??= view!.HoldBackEvery;

    private void Type(int? typed) => (every, fault, result) = (typed, null, null);

    private void Learn()
    {
        editing.LearnNow();
        askedAt = Now;
    }

    private async Task SaveAsync() => result = await attempts.TryAsync(async () =>
    {
        fault = (await editing.SetAsync(every, CancellationToken.None))?.Reason;
        if (fault is null) await LoadAsync();
    }) ?? (fault is null ? "Saved. Triage goes by it from now on." : null);

    private static string Who(ModelFigures? figures) => figures switch
    {
        null => "The rules speak: a lexicon and what is known beside the text. Nothing was learned yet; that happens each night.",
        { Trial.ModelSpeaks: true } => "The text model speaks: it was proven better than the rules.",
        { Trial.Folds.Count: 0 } =>
            $"The rules speak. A model is learned from {ModelTrial.LeastTexts} confirmed incidents on, with at least "
                + $"{ModelTrial.LeastEach} in each of {ModelTrial.LeastCategories} categories.",
        _ => "The rules speak: the text model was not proven better.",
    };

    private static string Verdict(ModelTrial trial) =>
        $"On average the model is {Typography.Number(Math.Abs(trial.Difference ?? 0), 2)} "
        + $"{(trial.Difference >= 0 ? "better" : "worse")}; the standard error is {Typography.Number(trial.StandardError ?? 0, 2)}. "
        + "It speaks where it is better by more than that. By start six equal parts: learned from the first, tried on the next; one "
        + "failure mode is never on both sides.";

    private static string? InBulk(ModelFigures figures) => figures.InBulk > 0
        ? $"{Typography.Number(figures.InBulk)} of them were accepted in bulk: learned from, not tried on."
        : null;

    private static string Agreed(Agreement agreement) => agreement.N > 0
        ? $"Of {CountWords.Of(agreement.N, "such record")} with a suggestion, {Typography.Number(agreement.Same)} got the same category "
            + "from person and suggestion."
        : "None was decided yet.";
}
