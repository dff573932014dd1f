namespace ReliabilityDashboard.Charts.StackedShare;

/// <summary>What stands under stacked columns, on the screen and on paper.</summary>
internal static class StackedShareWords
{
    /// <summary>What the narrow columns are.</summary>
    public const string Earlier = "year before";

    /// <summary>How strong the narrow columns are filled.</summary>
    public const double Pale = 0.4;

    public static string Caption(StackedShareData data) => data.AsShare ? $"share of {data.Counted}, %" : data.Counted;
}
