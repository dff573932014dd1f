using System.Globalization;

namespace SampleGenerator;

/// <summary>Numbers and instants as the import formats write them.</summary>
internal static class Text
{
    public static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    public static double Decimal(string digits) => double.Parse(digits, CultureInfo.InvariantCulture);

    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    public static string Of(DateTime instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Of(DateTime? instant) => instant is { } given ? Of(given) : "";

    public static string Of(bool answer) => answer ? "true" : "false";
}
