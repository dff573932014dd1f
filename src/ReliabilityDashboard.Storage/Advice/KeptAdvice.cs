using ReliabilityDashboard.Domain.Advice;

namespace ReliabilityDashboard.Storage.Advice;

/// <summary>An advice as it stood when it became an action: it is told with the action also where its rule fires no more.</summary>
public sealed record KeptAdvice(
    string Rule, string? Service, string? Caller, string? Callee, string Title, double Strength, double? Chance, DateTime? Since,
    IReadOnlyList<AdviceEvidence> Because)
{
    public static KeptAdvice Of(PatternAdvice advice) => new(
        advice.Rule.Id, advice.Target.Service, advice.Target.Caller, advice.Target.Callee, advice.Title, advice.Strength, advice.Chance,
        advice.Since, advice.Because);

    /// <summary>The advice; null where its rule is no more.</summary>
    public PatternAdvice? Read() =>
        AdviceRules.Find(Rule) is { } rule
            ? new(rule, new(Service, Caller, Callee), Title, Strength, Because) { Chance = Chance, Since = Since }
            : null;
}
