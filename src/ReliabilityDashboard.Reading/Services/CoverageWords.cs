using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Reading.Services;

/// <summary>How many calls are protected, in words.</summary>
public static class CoverageWords
{
    /// <summary>"23 of 44 calls that wait are protected, none of them proven under fault; if only proven ones hold, payments takes 61 % of
    /// entry traffic instead of 18 %."</summary>
    public static string Lede(CreditWorlds worlds) => Lede(worlds.Stated) is var said && worlds.Worst is { } worst
        ? $"{said.TrimEnd('.')}; if only proven ones hold, {worst.Service} takes {RateWords.Share(worst.WithProven)} of "
            + $"{(worst.Unit == ReachUnit.Traffic ? "entry traffic" : "services")} instead of {RateWords.Share(worst.WithStated)}."
        : said;

    /// <summary>"23 of 44 calls that wait are protected, none of them proven under fault."</summary>
    public static string Lede(ProtectionCoverage stated)
    {
        if (stated.Edges == 0) return "No call that waits is known.";
        var proven = stated switch
        {
            { Protected: 0 } => "",
            { Proven: 0 } => ", none of them proven under fault",
            _ => $", {Typography.Number(stated.Proven)} of them proven under fault",
        };
        return $"{Typography.Number(stated.Protected)} of {CountWords.Of(stated.Edges, "call that waits", "calls that wait")} "
            + $"{(stated.Protected == 1 ? "is" : "are")} protected{proven}.";
    }

    /// <summary>Of the calls of some teams.</summary>
    public static string Lede(ProtectionCoverage calls, ProtectionCredit credit) => credit == ProtectionCredit.Stated || calls.Edges == 0
        ? Lede(calls)
        : $"{Typography.Number(calls.Protected)} of {CountWords.Of(calls.Edges, "call that waits", "calls that wait")} "
            + $"{(calls.Protected == 1 ? "is" : "are")} protected as an experiment proved.";

    /// <summary>How many are protected of all calls: what both worlds say where what is stated counts, else what that credit
    /// counts.</summary>
    public static string Lede(CreditWorlds worlds, ProtectionCoverage calls, ProtectionCredit credit) =>
        credit == ProtectionCredit.Stated ? Lede(worlds) : Lede(calls, credit);

    /// <summary>Why a call lacks a part: "has none", "disproved", "not proven" or "nobody says so".</summary>
    public static string Lacks(ProtectionPart part, DependencyEdge call) => (part.Of(call), part.Counts(call)) switch
    {
        (true, false) => "disproved",
        (true, null) => "not proven",
        (false, _) => "has none",
        _ => "nobody says so",
    };

    /// <summary>What those are that are neither there nor denied: "not stated", "not stated or not proven".</summary>
    public static string Missing(ProtectionCredit credit, bool isProvable) =>
        credit == ProtectionCredit.Proven && isProvable ? "not stated or not proven" : "not stated";

    /// <summary>"Nothing is proven: no experiment has tried the protection of any call."</summary>
    public static string Proven(ProtectionCoverage calls) => calls.Proven == 0
        ? "Nothing is proven: no experiment has tried the protection of any of these calls."
        : $"{CountWords.Of(calls.Proven, "call is", "calls are")} proven under fault.";

    /// <summary>"Timeouts on 31 of 44 calls that wait, 6 not stated."</summary>
    public static string Timeouts(ProtectionCoverage calls, ProtectionCredit credit) =>
        $"Timeouts {Of(new(calls.Timeout.Yes, calls.Edges, calls.Timeout.Unstated, "call that waits", "calls that wait"), credit)}.";

    /// <summary>"on 31 of 44 calls that wait, 6 not stated".</summary>
    public static string Of(PatternCount count, ProtectionCredit credit)
    {
        var unstated = count.Unstated == 0 ? "" : $", {Typography.Number(count.Unstated)} {Missing(credit, count.IsProvable)}";
        return count.Of == 0 && count.Yes == 0
            ? $"on no {count.One}{unstated}"
            : $"on {Typography.Number(count.Yes)} of {CountWords.Of(count.Of, count.One, count.Many)}{unstated}";
    }
}
