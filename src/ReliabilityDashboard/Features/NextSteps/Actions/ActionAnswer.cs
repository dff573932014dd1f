using System.Globalization;
using System.Text.Json.Serialization;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Effects;
using ReliabilityDashboard.Reading.Effects;
using ReliabilityDashboard.Storage.Actions;

namespace ReliabilityDashboard.Features.NextSteps.Actions;

/// <summary>An action, whatever it came out of.</summary>
/// <param name="Id">Ours.</param>
/// <param name="Title">What will be done.</param>
/// <param name="Kind">What it changes; an architectural one is an improvement.</param>
/// <param name="Origin">What it came out of.</param>
/// <param name="Service">The service that it changes; null of a call, and where nobody says it.</param>
/// <param name="Caller">Of the call that it changes, who calls.</param>
/// <param name="Callee">Of the call that it changes, who is called.</param>
/// <param name="Pattern">The pattern that it brings.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="Due">By when.</param>
/// <param name="Opened">Since when it is agreed.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Done">On which day it was done; null where it is not.</param>
/// <param name="Evidence">What speaks for it, and what shows that it is done.</param>
/// <param name="Reason">Why it is not done.</param>
/// <param name="Groups">Ids of failure modes that it is aimed at.</param>
/// <param name="Incidents">Ids of incidents that it follows from.</param>
/// <param name="Cost">What it costs, in the reporting currency.</param>
/// <param name="Url">Its page at the source.</param>
/// <param name="Source">Who keeps it.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
public sealed record ActionAnswer(
    string Id, string Title, ActionKind Kind, ActionAnswer.From Origin, string? Service, string? Caller, string? Callee, string? Pattern,
    string? Owner, DateOnly? Due, DateOnly? Opened, ActionState State, DateOnly? Done, string? Evidence, string? Reason,
    IReadOnlyList<string> Groups, IReadOnlyList<string> Incidents, double? Cost, string? Url, string Source, DateTime UpdatedAt)
{
    /// <summary>In lists, what came after a done improvement; absent where nothing can be counted. It changes while the action does
    /// not, so a single read has it apart.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public After? Effect { get; init; }

    /// <param name="Verdict">What may be said.</param>
    /// <param name="Before">Incidents of its scope before.</param>
    /// <param name="Since">Incidents since, as far as the verdict looks.</param>
    /// <param name="Ratio">Weekly, set against all others where that can be.</param>
    public sealed record After(EffectVerdict Verdict, long Before, long Since, EffectAnswer.Change? Ratio);

    /// <param name="Kind">Of what it came out.</param>
    /// <param name="Id">Of that; null where nobody says it.</param>
    public sealed record From(ActionOrigin Kind, string? Id);

    /// <summary>As a list has it.</summary>
    /// <param name="stored">The action.</param>
    /// <param name="found">What came after it; null where it is no done improvement.</param>
    public static ActionAnswer Of(StoredAction stored, ImprovementEffect? found) => Of(stored) with
    {
        Effect = found?.Effect is { } effect
            ? new(
                effect.Verdict, effect.Rate.Before.Incidents, effect.Rate.After.Incidents,
                EffectAnswer.Of(effect.Relative ?? effect.Rate.Ratio))
            : null,
    };

    public static ActionAnswer Of(StoredAction stored)
    {
        var says = stored.Holds;
        return new(
            stored.Id.ToString(CultureInfo.InvariantCulture), says.Title ?? "", says.Kind ?? default, new(stored.Origin, stored.OriginId),
            says.Service, says.Caller, says.Callee, says.Pattern, says.Owner, says.Due, says.Opened, says.State ?? default, says.Done,
            says.Evidence, says.Reason, says.Groups ?? [], stored.Incidents, says.Cost, says.Url, stored.Source, stored.UpdatedAt);
    }
}
