namespace SampleGenerator.Company;

/// <summary>How busy an hour is, 1 being the average at the start of the sample: people shop before noon and after work, most on
/// Saturdays.</summary>
internal static class Demand
{
    private static readonly double[] OfHour =
    [
        0.28,
        0.18,
        0.13,
        0.11,
        0.13,
        0.25,
        0.52,
        0.86,
        1.12,
        1.32,
        1.42,
        1.38,
        1.25,
        1.15,
        1.10,
        1.15,
        1.30,
        1.52,
        1.78,
        1.95,
        1.90,
        1.55,
        1.02,
        0.63,
    ];
    private static readonly double[] OfWeekday = [1.10, 1.02, 0.92, 0.90, 0.95, 1.02, 1.09]; // Sunday first, as DayOfWeek counts

    /// <summary>A steady growth of about 18 % a year.</summary>
    public static double Growth(DateTime at) => Exact.Exp(0.165 * (at - Calendar.Start).TotalDays / 365);

    public static double AtHour(DateTime hour) =>
        OfHour[hour.Hour] * OfWeekday[(int)hour.DayOfWeek] * Growth(hour) * Campaign.FactorAt(hour);

    /// <summary>The mean over the hours of a day.</summary>
    public static double OfDay(DateTime day)
    {
        double sum = 0;
        for (var hour = 0; hour < 24; hour++)
            sum += AtHour(day.AddHours(hour));
        return sum / 24;
    }
}
