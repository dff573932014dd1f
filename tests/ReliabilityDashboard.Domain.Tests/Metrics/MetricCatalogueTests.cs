using System.Reflection;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class MetricCatalogueTests
{
    [Fact]
    public void Every_metric_is_in_the_catalogue_once()
    {
        var made = typeof(Metric).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType.IsAssignableTo(typeof(Metric)))
            .Select(property => (Metric)property.GetValue(null)!).ToArray();

        Assert.Contains(TimeToRecovery.Metric, made);
        Assert.Equal(made.Select(metric => metric.Id).Order(), MetricCatalogue.All.Select(metric => metric.Id).Order());
        Assert.Equal(MetricCatalogue.All.Count, MetricCatalogue.All.Select(metric => metric.Id).Distinct().Count());
    }

    [Fact]
    public void The_five_headline_figures_stand_in_their_order() =>
        Assert.Equal(
            ["crash-free-sessions", "time-to-recovery", "time-to-detection", "repeat-rate", "blast-radius"],
            MetricCatalogue.Headlines.Select(metric => metric.Id));

    [Fact]
    public void No_two_charts_of_the_page_of_trends_have_the_same_place()
    {
        var places = MetricCatalogue
            .Entries.SelectMany(entry => new[] { entry.Trend, entry.Trend?.Survival })
            .OfType<TrendPlace>()
            .ToArray();

        Assert.Equal(places.Length, places.Select(place => (place.Row, place.Column)).Distinct().Count());
    }

    [Fact]
    public void A_definition_is_one_sentence() =>
        Assert.All(
            MetricCatalogue.All,
            metric => Assert.True(metric.Definition.EndsWith('.') && metric.Definition.Count(sign => sign == '.') == 1, metric.Id));

    [Fact]
    public void A_filter_that_a_metric_does_not_have_is_named()
    {
        var filter = new RecordFilter { [Dimension.Service] = ["cart"], [Dimension.Category] = ["logic"] };
        Assert.Equal(new("category", "sessions have no category"), MetricCatalogue.Find("Crash-Free-Sessions")!.Records.Refuses(filter));
        Assert.Null(MetricCatalogue.Find("incidents")!.Records.Refuses(filter));
        Assert.Null(MetricCatalogue.Find("nonsense"));
    }

    [Fact]
    public void A_median_is_defined_by_its_metric_and_by_what_a_median_is()
    {
        var said = MetricCatalogue.Field("time-to-recovery.median")!.Defines;
        Assert.Contains("From detection", said, StringComparison.Ordinal);
        Assert.Contains("Half of them took no longer", said, StringComparison.Ordinal);
        Assert.StartsWith(
            "Half had recovered", MetricCatalogue.Field("time-to-recovery.survival.median")!.Defines, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_is_reached_and_not_taken() =>
        Assert.Equal("Nine of ten reached no more.", MetricCatalogue.Field("blast-radius.p90")!.Defines);

    [Fact]
    public void Every_metric_says_what_its_n_counts() =>
        Assert.All(MetricCatalogue.All, metric => Assert.Matches("^n (counts|is) .+[.]$", metric.Sample));
}
