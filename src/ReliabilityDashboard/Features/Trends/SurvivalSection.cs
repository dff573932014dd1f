using ReliabilityDashboard.Charts.Survival;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Metrics.Answers;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>How long incidents stay unrecovered, those that are still open included.</summary>
public static class SurvivalSection
{
    private const string Title = "Still not recovered";

    public static TrendSection<SurvivalData> Of(TrendQuestion question, Metric metric, MetricReply reply)
    {
        if (reply is not MetricAnswer { Overall.Figures: SpanSet { Survival: { } survival } spans })
            return new(Title, null, null, TrendGaps.Of(question, reply));
        return new(
            Title, Note(survival), new SurvivalData(survival),
            new("No incident began in this period", "The survival view follows the incidents that began in the period, open ones too."))
        {
            Figures = [.. Figures(metric, survival, spans)],
        };
    }

    private static string? Note(SurvivalFigures survival) =>
        survival switch
        {
            { N: 0 } => null,
            { MoreThanHalfOpen: true } =>
                $"more than half still open ({Typography.Number(survival.Open)} of {Typography.Number(survival.N)})",
            { Open: 0 } =>
                $"half recovered within {DurationWords.Say(survival.Median!.Value)}; "
                    + $"none of the {CountWords.Of(survival.N, "incident")} that began in the period is open",
            _ =>
                $"half recovered within {DurationWords.Say(survival.Median!.Value)}, "
                    + $"the {Typography.Number(survival.Open)} open of {CountWords.Of(survival.N, "incident")} included",
        };

    private static IEnumerable<NamedFigure> Figures(Metric metric, SurvivalFigures survival, SpanSet spans)
    {
        foreach (var field in metric.Field("survival")!.Parts)
        {
            var name = $"{metric.Id}.survival.{field.Name}";
            if (field.Kind == FieldKind.Seconds)
                yield return new(
                    name, field.Label!, survival.Median,
                    survival.MoreThanHalfOpen ? "more than half still open"
                        : survival.Median is { } median ? DurationWords.Say(median)
                        : null,
                    survival.N is > 0 and < (int)Measured.EnoughData);
            else yield return TrendPoints.Count(name, field.Label!, (int)field.Value(spans)!);
        }
    }
}
