using System.Globalization;

namespace ReliabilityDashboard.Domain.Words;

/// <summary>Shares in per cent. A rate of success is never rounded up: "100 %" means that nothing failed.</summary>
public static class RateWords
{
    private const int MostDecimals = 15;

    /// <summary>A rate of success, rounded down with max(2, ⌈−log10(failed share in %)⌉) decimals: 4 failed of 100 000 → "99.996
    /// %".</summary>
    /// <param name="failed">How many failed.</param>
    /// <param name="total">Of how many; more than 0.</param>
    public static string Success(long failed, long total)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(failed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(failed, total);
        if (failed == 0) return Typography.WithUnit("100", "%");
        // Whole numbers throughout: as doubles 99.95 % may fall a digit short of itself.
        var (decimals, scale) = (2, (Int128)100);
        while (scale * 100 * failed < total && decimals < MostDecimals) (decimals, scale) = (decimals + 1, scale * 10);
        var units = (Int128)(total - failed) * 100 * scale / total;
        var fraction = (units % scale).ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0');
        return Typography.WithUnit($"{units / scale}.{fraction}", "%");
    }

    /// <summary>A rate of success whose n is its denominator; null without data.</summary>
    public static string? Success(Measured rate) =>
        rate.Value is { } value ? Success((long)Math.Round((1 - value) * rate.N), rate.N) : null;

    /// <summary>A bound as people set it, with the decimals that it has: "99.95 %".</summary>
    public static string Bound(double bound) =>
        Typography.WithUnit((bound * 100).ToString("0.####", CultureInfo.InvariantCulture), "%");

    /// <summary>Any other share, one decimal to nearest: "40.0 %".</summary>
    public static string Share(double share) => Typography.WithUnit(Typography.Number(share * 100, 1), "%");

    /// <summary>Any other share; null without data.</summary>
    public static string? Share(Measured share) => share.Value is { } value ? Share(value) : null;
}
