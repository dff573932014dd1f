using ReliabilityDashboard.Reading.Classification;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Storage.Triage;

namespace ReliabilityDashboard.Features.Settings.Classification;

/// <summary>Reads and sets how categories are suggested, for the person at the page.</summary>
public sealed class ClassificationEditing(
    SettingQuery settings, SettingWriter writer, SpeakingModel models, TriageQuery decided, ModelOrder order, CurrentPerson person)
{
    public async Task<HeldClassification> ReadAsync(CancellationToken cancel)
    {
        var set = await settings.FindAsync(SettingKeys.HoldBackEvery, cancel);
        return new(
            set?.As<int>() ?? HoldBackSetting.Usual, await models.FiguresAsync(cancel), await decided.AgreementAsync(cancel))
        {
            SetBy = set?.SetBy, SetAt = set?.SetAt,
        };
    }

    /// <summary>Sets of how many one is shown without its suggestion first; the default is withdrawn.</summary>
    /// <returns>Why it was not taken; null where it was.</returns>
    public async Task<FieldFault?> SetAsync(int? every, CancellationToken cancel)
    {
        var by = person.Demand(Right.SetClassification);
        if (every is not (>= 0 and <= HoldBackSetting.Rarest))
            return new("every", $"expected a whole number from 0 to {HoldBackSetting.Rarest}");
        await writer.SetAsync<int?>(SettingKeys.HoldBackEvery, every == HoldBackSetting.Usual ? null : every, by, cancel);
        return null;
    }

    /// <summary>Has the model learned anew by a job.</summary>
    public void LearnNow()
    {
        person.Demand(Right.SetClassification);
        order.LearnNow();
    }
}

/// <summary>How categories are suggested.</summary>
/// <param name="HoldBackEvery">Of how many one is shown without its suggestion first; 0: none.</param>
/// <param name="Figures">What was learned last; null: nothing yet.</param>
/// <param name="Agreement">How often people chose what was suggested where they did not see it.</param>
public sealed record HeldClassification(int HoldBackEvery, ModelFigures? Figures, Agreement Agreement)
{
    /// <summary>Who set it last; null while the default holds.</summary>
    public string? SetBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime? SetAt { get; init; }
}
