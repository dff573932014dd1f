using System.Text.Json.Serialization;

namespace ReliabilityDashboard.Domain.Losses;

/// <summary>What incidents of a stretch of time cost together, with what its variance is made of.</summary>
/// <param name="Loss">Of all that have money.</param>
/// <param name="SumOfSquares">Of the losses one by one.</param>
/// <param name="Sessions">Of the same stretch.</param>
/// <param name="N">Incidents that have money.</param>
/// <param name="WithoutMoney">Incidents that have none.</param>
public sealed record LossSums(double Loss, double SumOfSquares, long Sessions, int N, int WithoutMoney)
{
    /// <summary>Loss of a thousand sessions; null without sessions.</summary>
    [JsonIgnore]
    public double? PerThousandSessions => Sessions > 0 ? Loss / Sessions * 1_000 : null;

    /// <summary>The sums of incidents.</summary>
    /// <param name="losses">Null of one without money.</param>
    /// <param name="sessions">Of the same stretch of time.</param>
    public static LossSums Of(IEnumerable<double?> losses, long sessions)
    {
        var (loss, squares, n, without) = (0d, 0d, 0, 0);
        foreach (var one in losses)
        {
            if (one is { } amount) (loss, squares, n) = (loss + amount, squares + amount * amount, n + 1);
            else without++;
        }
        return new(loss, squares, sessions, n, without);
    }

    /// <summary>Both together.</summary>
    public LossSums Plus(LossSums other) => new(
        Loss + other.Loss, SumOfSquares + other.SumOfSquares, Sessions + other.Sessions, N + other.N, WithoutMoney + other.WithoutMoney);

    /// <summary>Nothing.</summary>
    public static LossSums None { get; } = new(0, 0, 0, 0, 0);
}
