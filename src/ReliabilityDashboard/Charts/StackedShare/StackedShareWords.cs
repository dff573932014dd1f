namespace ReliabilityDashboard.Charts.StackedShare;

/// <summary>What stands under stacked columns, on the screen and on paper.</summary>
internal static class StackedShareWords
{
    public static string Caption(StackedShareData data) => data.AsShare ? $"share of {data.Counted}, %" : data.Counted;
}
