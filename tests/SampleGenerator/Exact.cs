namespace SampleGenerator;

/// <summary>Functions made of plain arithmetic: those of the C library differ in the last digit from one platform to the next.</summary>
internal static class Exact
{
    private const double Ln2 = 0.693147180559945309;

    public static double Exp(double x)
    {
        var halvings = (int)Math.Round(x / Ln2);
        var rest = x - halvings * Ln2;
        double term = 1, sum = 1;
        for (var i = 1; i <= 16; i++) sum += term *= rest / i;
        return Math.ScaleB(sum, halvings);
    }

    public static double PowerOfTwo(double exponent) => Exp(exponent * Ln2);
}
