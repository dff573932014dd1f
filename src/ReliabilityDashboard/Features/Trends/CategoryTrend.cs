using ReliabilityDashboard.Charts;
using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Features.Metrics;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Answers;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>How many incidents started, by category.</summary>
public sealed class CategoryTrend(MetricReader metrics)
{
    private const string Title = "Incidents by category";

    private static readonly IReadOnlyList<ShareClass> Classes =
    [
        Class(IncidentCategory.Infrastructure, palette => palette.Infrastructure),
        Class(IncidentCategory.Logic, palette => palette.Logic),
        Class(IncidentCategory.Data, palette => palette.Data),
        Class(IncidentCategory.Integration, palette => palette.Integration),
        Class(IncidentCategory.Resource, palette => palette.Resource),
        new("unknown", palette => palette.LineStrong, "line-strong"),
    ];

    public async Task<TrendSection<StackedShareData>> LoadAsync(TrendQuestion question, CancellationToken cancel)
    {
        var reply = await metrics.AskAsync(question.For("incidents"), cancel);
        var gap = TrendGaps.Of(question, reply);
        if (reply is not MetricAnswer answer)
            return new(Title, null, null, gap) { Figures = [new("incidents.total", "incidents", null, null)] };
        var (figures, compared) = (((IncidentCountFields)answer.Overall).Figures, answer.Comparison!);
        var before = ((IncidentCountFields)compared.Fields).Figures.Total;
        // Six classes in each of several hundred days would be more than a chart takes.
        var divided = answer.Points.Count * Classes.Count <= ChartLimits.MostPoints;
        return new(
            Title,
            TrendWords.Compared(
                new(
                    Said(figures.Total), before is { } was ? Typography.Number(was) : null, compared.Label, compared.Result, "fewer",
                    "more")
            ),
            new(
                divided ? Classes : ShareClass.Alone("incidents"),
                [
                    .. answer.Points.Select(point =>
                        TrendBuckets.Of(question, point.Bucket, Counts(((IncidentCountFields)point.Fields).Figures, divided))
                    ),
                ],
                "incidents",
                AsShare: false
            ),
            gap
        )
        {
            Figures = [new("incidents.total", "incidents", figures.Total, figures.Total is { } total ? Typography.Number(total) : null)],
            Remarks = divided ? [] : ["By day over so long a time the categories are left away; by week or month they are shown."],
        };
    }

    private static long[]? Counts(CountFigures<IncidentCategory> figures, bool divided) =>
        figures.Total is not { } total ? null
        : divided ? [.. Enum.GetValues<IncidentCategory>().Select(category => figures.By[category]), figures.Unknown]
        : [total];

    private static string? Said(long? total) => total is { } known ? TrendWords.Count(known, "incident") : null;

    private static ShareClass Class(IncidentCategory category, Func<Palette, string> colour) =>
        new(CategoryNames.Title(category).ToLowerInvariant(), colour, CategoryNames.Word(category));
}
