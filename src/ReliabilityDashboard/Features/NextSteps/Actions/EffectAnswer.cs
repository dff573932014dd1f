using System.Globalization;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Effects;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Statistics;
using ReliabilityDashboard.Reading.Effects;

namespace ReliabilityDashboard.Features.NextSteps.Actions;

/// <summary>What came after a done improvement. Never that anything changed because of it.</summary>
/// <param name="Scope">The incidents that it could make fewer; null where it is tied to no failure mode and names no place.</param>
/// <param name="Done">The day on which it was done; null where it is not.</param>
/// <param name="Before">At most 26 whole weeks ahead of what led to it.</param>
/// <param name="After">The whole weeks since, as far as the verdict looks: 13 or 26; before the first verdict all there are.</param>
/// <param name="SoFar">All whole weeks since: numbers, no verdict.</param>
/// <param name="Ratio">Weekly incidents since over those before; where all others can be set against it, over their ratio too.</param>
/// <param name="OwnRatio">The plain ratio of the scope.</param>
/// <param name="OutsideRatio">The same of all incidents outside the scope.</param>
/// <param name="Recovery">Median seconds to recovery on both sides.</param>
/// <param name="BlastRadius">Median share that was reached on both sides.</param>
/// <param name="Verdict">What may be said; null of what is not a done improvement.</param>
/// <param name="Modelled">How far a failure of what it changed would spread, by the graph of the day before and by that of now.</param>
/// <param name="Observed">Median users share of the incidents of the scope.</param>
/// <param name="Reason">Why there is no verdict; null where there is one.</param>
public sealed record EffectAnswer(
    EffectAnswer.Aimed? Scope, DateOnly? Done, EffectAnswer.Side? Before, EffectAnswer.Side? After, EffectAnswer.Side? SoFar,
    EffectAnswer.Change? Ratio, EffectAnswer.Change? OwnRatio, EffectAnswer.Change? OutsideRatio, EffectAnswer.Figure? Recovery,
    EffectAnswer.Figure? BlastRadius, EffectVerdict? Verdict, EffectAnswer.Radius? Modelled, EffectAnswer.Both? Observed, string? Reason)
{
    /// <param name="Groups">Failure modes; where there are any, nothing else counts.</param>
    /// <param name="Service">What began there.</param>
    /// <param name="Caller">Of a call: who was hit.</param>
    /// <param name="Callee">Of a call: where it began.</param>
    public sealed record Aimed(IReadOnlyList<string> Groups, string? Service, string? Caller, string? Callee);

    /// <param name="Weeks">Whole weeks.</param>
    /// <param name="Incidents">That started in them.</param>
    /// <param name="PerWeek">Null without a week.</param>
    public sealed record Side(int Weeks, long Incidents, double? PerWeek);

    /// <param name="Value">The ratio; null from none.</param>
    /// <param name="Low">Lower end of its interval; null where it is open.</param>
    /// <param name="High">Upper end.</param>
    /// <param name="Level">Of the interval.</param>
    public sealed record Change(double? Value, double? Low, double? High, double Level);

    /// <param name="Before">Median before.</param>
    /// <param name="NBefore">Incidents behind it.</param>
    /// <param name="After">Median since.</param>
    /// <param name="NAfter">Incidents behind it.</param>
    /// <param name="Verdict">What may be said of it.</param>
    public sealed record Figure(double? Before, long NBefore, double? After, long NAfter, Verdict Verdict);

    /// <param name="Before">Median before.</param>
    /// <param name="NBefore">Incidents behind it.</param>
    /// <param name="After">Median since.</param>
    /// <param name="NAfter">Incidents behind it.</param>
    public sealed record Both(double? Before, long NBefore, double? After, long NAfter);

    /// <param name="Service">What fails: the service, of a call the one that is called.</param>
    /// <param name="Before">At the end of the day before it was done.</param>
    /// <param name="After">Now.</param>
    public sealed record Radius(string Service, Reach Before, Reach After);

    /// <param name="Services">Those that it would reach.</param>
    /// <param name="ServicesShare">Their share of the other known services.</param>
    /// <param name="EntryTrafficShare">Share of the requests at the edge of the system, of the last 28 days.</param>
    public sealed record Reach(IReadOnlyList<string> Services, double? ServicesShare, double? EntryTrafficShare);

    /// <summary>An action of which there is nothing to tell.</summary>
    public static EffectAnswer Nothing(DateOnly? done, string reason) =>
        new(null, done, null, null, null, null, null, null, null, null, null, null, null, reason);

    public static EffectAnswer Of(InvestmentEffect effect, ModelledChange? modelled)
    {
        var scope = effect.Scope;
        return new(
            new(
                [.. scope.Groups.Select(id => id.ToString(CultureInfo.InvariantCulture))], scope.Service, scope.Caller, scope.Callee),
            effect.Done, Of(effect.Rate.Before), Of(effect.Rate.After), Of(effect.SoFar.After),
            Of(effect.Relative ?? effect.Rate.Ratio), Of(effect.Rate.Ratio), Of(effect.Outside.Ratio), Of(effect.Recovery),
            Of(effect.Blast), effect.Verdict,
            modelled is null ? null : new(modelled.Node, Of(modelled.Before), Of(modelled.After)),
            new(effect.Observed.Before.Value, effect.Observed.Before.N, effect.Observed.After.Value, effect.Observed.After.N),
            effect.Verdict is EffectVerdict.TooEarly or EffectVerdict.NothingToCompare ? EffectWords.Of(effect) : null);
    }

    /// <summary>A ratio with its interval.</summary>
    internal static Change? Of(RateRatio? ratio) =>
        ratio is null ? null : new(ratio.Ratio, ratio.Interval.Low, ratio.Interval.High, InvestmentEffect.Level);

    private static Side Of(EffectSide side) => new(side.Weeks, side.Incidents, side.PerWeek);

    private static Figure Of(EffectFigure figure) =>
        new(figure.Before.Value, figure.Before.N, figure.After.Value, figure.After.N, figure.Comparison.Verdict);

    private static Reach Of(ModelledBlast blast) => new(blast.Services, blast.ServicesShare, blast.EntryTrafficShare);
}
