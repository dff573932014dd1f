using ReliabilityDashboard.Domain.Metrics.Catalogue;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>What a figure under a chart means, for whoever asks by pointer or keyboard.</summary>
public static class FigureDefinitions
{
    /// <summary>The definition of a figure by the API's name; null where its label says all.</summary>
    public static string? Of(string name)
    {
        var (metric, field) = name.Split('.', 2) is [var id, var rest] ? (MetricCatalogue.Find(id), rest) : (null, name);
        var isTime = metric?.Unit == MetricUnit.Seconds;
        return field switch
        {
            "mean" => "All of them added up, divided by their number. A few long ones pull it up, so it never stands alone.",
            "median" =>
                $"{metric?.Definition} Half of them {(isTime ? "took no longer" : "reached no more")}; the interval is where the true middle lies in 95 of 100 such samples.",
            "p90" => $"Nine of ten {(isTime ? "took no longer" : "reached no more")}.",
            "value" => metric?.Definition,
            "n_from_detected" => "Their time runs from the moment somebody or something noticed them.",
            "n_from_started" => "When they were noticed is unknown, so their time runs from their start.",
            "n_zero_left_out" =>
                "Begin and end bear the same instant: written down afterwards. They would make recovery look faster than it was.",
            "n_out_of_order" => "They end before they were noticed: an instant at their source is wrong.",
            "survival.median" => "Half had recovered by then, with those that are still open taken into account (Kaplan-Meier).",
            _ => null,
        };
    }
}
