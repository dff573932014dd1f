using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.Matrix;

/// <summary>What a change would do to the matrix, in words.</summary>
public static class MatrixShiftWords
{
    private const int MostNamed = 5;

    /// <summary>The sentences, the first of them always.</summary>
    public static IReadOnlyList<string> Say(MatrixShift shift, MoneyWords money)
    {
        if (shift.Changed == 0 && shift.Moved.Count == 0) return ["On the matrix of the last 12 months nothing would change."];
        var (all, unit) = (shift.After.Points.Count, shift.After.Unit);
        List<string> said =
        [
            $"On the matrix of the last 12 months {CountWords.Of(shift.Changed, "failure mode")} of {Typography.Number(all)} would have "
                + $"another {(unit == ImpactUnit.Money ? "expected loss" : "score")}.",
        ];
        if (shift.After.ImpactThreshold is { } threshold && shift.After.ImpactProvisional && shift.Before.ImpactThreshold != threshold)
            said.Add($"The provisional threshold of impact would be {Amount(threshold, unit, money)}.");
        string[] counts =
        [
            .. Enum.GetValues<Quadrant>().Select(quadrant => (Name: MatrixWords.Name(quadrant), Counts: shift.In(quadrant)))
                .Where(one => one.Counts.Before != one.Counts.After)
                .Select(one => $"{one.Name} {Typography.Number(one.Counts.Before)}, then {Typography.Number(one.Counts.After)}"),
        ];
        if (counts.Length > 0) said.Add(string.Join(" · ", counts) + ".");
        said.AddRange(shift.Moved.Take(MostNamed).Select(mode =>
            $"{Typography.Quoted(mode.Title)}: {Stands(mode.From)} now, {Stands(mode.To)} then."));
        if (shift.Moved.Count > MostNamed) said.Add($"{Typography.Number(shift.Moved.Count - MostNamed)} more would move.");
        return said;
    }

    private static string Stands(Quadrant? quadrant) => quadrant is { } known ? MatrixWords.Name(known) : "in no quadrant";

    private static string Amount(double amount, ImpactUnit unit, MoneyWords money) =>
        unit == ImpactUnit.Money ? money.Brief(amount) : MatrixWords.Score(amount);
}
