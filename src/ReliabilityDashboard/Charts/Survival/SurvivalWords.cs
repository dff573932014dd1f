using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Charts.Survival;

/// <summary>What stands in and under a survival curve, on the screen and on paper.</summary>
internal static class SurvivalWords
{
    public const string Caption = "time since detection, log scale";

    public static string Curve(SurvivalData data) =>
        $"share not yet recovered (n {data.Figures.N}, {data.Figures.Open} still open)";

    public static string Median(double seconds) => $"median {DurationWords.Say(seconds)}";
}
