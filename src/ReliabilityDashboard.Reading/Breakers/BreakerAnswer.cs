using ReliabilityDashboard.Domain.Breakers;

namespace ReliabilityDashboard.Reading.Breakers;

/// <summary>The calls whose protection removes most of what failures cost, as pages, programs and the job have it. Losses are in the unit
/// a quarter.</summary>
/// <param name="Unit">What losses are said in; null where there is nothing to say them in.</param>
/// <param name="Units">Those that exist, the usual one first.</param>
/// <param name="Samples">How many stand behind it; null where it is exact.</param>
/// <param name="Draws">How many make the intervals.</param>
/// <param name="Seed">Of samples and draws.</param>
/// <param name="ComputedAt">When.</param>
/// <param name="Works">The part of the failures that a protection stops.</param>
/// <param name="Quarters">Of how many quarters the failures are.</param>
/// <param name="N">Incidents with an origin.</param>
/// <param name="LossPerQuarter">The expected loss; null where there is none to reckon.</param>
/// <param name="Share">What all of the plan remove together / the loss.</param>
/// <param name="Plan">The proposed calls, each given those before it.</param>
/// <param name="Callees">The three services whose calls together remove most.</param>
/// <param name="TooLittleHistory">Calls that fewer than two incidents came over.</param>
/// <param name="OriginUnknown">Incidents without a known origin: in no rate.</param>
/// <param name="Reason">Why there is nothing to propose; null where there is.</param>
public sealed record BreakerAnswer(
    LossUnit? Unit, IReadOnlyList<LossUnit> Units, int? Samples, int Draws, int Seed, DateTime ComputedAt, double Works, double Quarters,
    int N, BreakerAnswer.Drawn? LossPerQuarter, BreakerAnswer.Drawn? Share, IReadOnlyList<BreakerAnswer.Proposed> Plan,
    IReadOnlyList<BreakerAnswer.AllInto> Callees, IReadOnlyList<BreakerAnswer.Other> TooLittleHistory, int OriginUnknown, string? Reason)
{
    /// <summary>When it could last not be computed anew, and why; null where it could.</summary>
    public Failed? Failure { get; init; }

    /// <summary>The share that is done of the computation that goes on in this process; null where none does.</summary>
    public double? Computing { get; init; }

    /// <summary>The calls whose stated protection nobody has proven, those first whose failing would cost most; null where only proven
    /// protection is believed.</summary>
    public IReadOnlyList<AtStake>? TestFirst { get; init; }

    /// <param name="Value">Exact, or the mean of the draws.</param>
    /// <param name="Low">Lower end of the interval.</param>
    /// <param name="High">Upper end.</param>
    /// <param name="Level">Which part of the draws it holds.</param>
    public sealed record Drawn(double Value, double? Low, double? High, double Level)
    {
        public static Drawn Of(DrawnValue value) => new(value.Value, value.Interval?.Low, value.Interval?.High, DrawnValue.Level);
    }

    /// <param name="Caller">Who calls.</param>
    /// <param name="Callee">Who is called.</param>
    /// <param name="RemovesAlone">Where it alone is protected.</param>
    /// <param name="RemovesTogether">Where it and those above are.</param>
    /// <param name="Pattern">What would protect it.</param>
    /// <param name="Assumed">What nobody said of it: <c>mode</c>, <c>fallback</c>, <c>passes_on</c>.</param>
    /// <param name="Incidents">Those that came over it, the most expensive first.</param>
    public sealed record Proposed(
        string Caller, string Callee, Drawn RemovesAlone, Drawn RemovesTogether, string Pattern, IReadOnlyList<string> Assumed,
        IReadOnlyList<string> Incidents);

    /// <param name="Callee">Who is called.</param>
    /// <param name="Calls">By how many calls that pass failures on.</param>
    /// <param name="Removes">Where all of them are protected.</param>
    public sealed record AllInto(string Callee, int Calls, double Removes);

    /// <param name="Caller">Who calls.</param>
    /// <param name="Callee">Who is called.</param>
    /// <param name="RemovesAlone">Where it alone is protected; without an interval.</param>
    /// <param name="Incidents">Those that came over it.</param>
    public sealed record Other(string Caller, string Callee, Estimate RemovesAlone, IReadOnlyList<string> Incidents);

    /// <param name="Value">An estimate.</param>
    public sealed record Estimate(double Value);

    /// <param name="Caller">Who calls.</param>
    /// <param name="Callee">Who is called.</param>
    /// <param name="Costs">What failures would cost more in a quarter if its protection alone did not hold.</param>
    public sealed record AtStake(string Caller, string Callee, double Costs);

    /// <param name="At">When.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Failed(DateTime At, string Reason);

    /// <summary>An answer without a plan, and why.</summary>
    public static BreakerAnswer Without(string reason, DateTime at, double works, BreakerQuestion? question) =>
        new(
            null, question?.Units ?? [], null, 0, 0, at, works, question?.Rates.Quarters ?? 0, question?.Rates.Counts.Sum() ?? 0, null,
            null, [], [], [], question?.Rates.OriginUnknown ?? 0, reason);
}
