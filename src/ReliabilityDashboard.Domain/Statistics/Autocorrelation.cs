namespace ReliabilityDashboard.Domain.Statistics;

/// <summary>How much a value follows the one before it.</summary>
public static class Autocorrelation
{
    /// <summary>More than this would claim to know the correlation of a handful of points too well.</summary>
    private const double Highest = 0.9;

    /// <summary>By how much the variance of a mean grows where neighbours resemble each other: (1+ρ)/(1−ρ), ρ the lag-1 autocorrelation in
    /// 0…0.9.</summary>
    /// <param name="stretches">Residuals around 0, in order of time; a pair is only made inside a stretch.</param>
    public static double VarianceFactor(params IReadOnlyList<double>[] stretches)
    {
        double pairs = 0, squares = 0;
        foreach (var residuals in stretches)
        {
            for (var i = 0; i < residuals.Count; i++)
            {
                squares += residuals[i] * residuals[i];
                if (i > 0) pairs += residuals[i] * residuals[i - 1];
            }
        }
        var rho = squares > 0 ? Math.Clamp(pairs / squares, 0, Highest) : 0;
        return (1 + rho) / (1 - rho);
    }
}
