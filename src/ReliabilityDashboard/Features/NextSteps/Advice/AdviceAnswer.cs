using System.Globalization;
using System.Text.Json.Serialization;
using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Reading.Advice;

namespace ReliabilityDashboard.Features.NextSteps.Advice;

/// <summary>A pattern that is advised for a place.</summary>
/// <param name="Id">The same for ever for one rule and one target.</param>
/// <param name="Rule">Which rule fired.</param>
/// <param name="Pattern">What is advised.</param>
/// <param name="Target">For which service or call.</param>
/// <param name="Title">What was found and what is advised, in a sentence.</param>
/// <param name="Strength">How far beyond the threshold; 1: just reached.</param>
/// <param name="Chance">How likely a place this busy shows as much by chance; null where the rule does not count, or too few others are
/// known.</param>
/// <param name="Since">UTC instant at which the threshold was reached; null where nothing that speaks for it has one.</param>
/// <param name="Because">What speaks for it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="SetAside">Who set it aside and why; null where nobody did.</param>
public sealed record AdviceAnswer(
    string Id, string Rule, string Pattern, AdviceAnswer.Place Target, string Title, double Strength, double? Chance, DateTime? Since,
    IReadOnlyList<AdviceEvidence> Because, AdviceState State, AdviceAnswer.Aside? SetAside)
{
    /// <summary>Id of the action that it became; null where it became none.</summary>
    public string? Action { get; init; }

    /// <summary>Id of a done action that it fires again after; null where there is none.</summary>
    public string? RegressionOf { get; init; }

    /// <param name="Service">A service; missing of a call.</param>
    /// <param name="Caller">Who calls; missing of a service.</param>
    /// <param name="Callee">Who is called; missing of a service.</param>
    public sealed record Place(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Service,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Caller,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Callee);

    /// <param name="By">Who.</param>
    /// <param name="At">When.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Until">The last day on which it holds; null: for good.</param>
    public sealed record Aside(string By, DateTime At, string Reason, DateOnly? Until);

    public static AdviceAnswer Of(StatedAdvice stated) =>
        new(
            stated.Found.Id, stated.Found.Rule.Id, stated.Found.Rule.Pattern.Word,
            new(stated.Found.Target.Service, stated.Found.Target.Caller, stated.Found.Target.Callee), stated.Found.Title,
            stated.Found.Strength, stated.Found.Chance, stated.Found.Since, stated.Found.Because, stated.State,
            stated.Aside is { } aside ? new(aside.SetBy, aside.SetAt, aside.Reason, aside.Until) : null)
        {
            Action = Text(stated.Action?.Id), RegressionOf = Text(stated.RegressionOf?.Id),
        };

    private static string? Text(long? id) => id?.ToString(CultureInfo.InvariantCulture);
}
