using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Catalogue;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class MetricCatalogueTests
{
    [Fact]
    public void Every_metric_function_is_in_the_catalogue()
    {
        var functions = typeof(Measured).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true, Namespace: "ReliabilityDashboard.Domain.Metrics" or "ReliabilityDashboard.Domain.Metrics.Matrix" })
            .Where(type => type.GetMethods().Any(method => method.Name == "Of")).ToArray();
        Assert.Contains(typeof(TimeToRecovery), functions);
        Assert.Empty(functions.Except(MetricCatalogue.All.SelectMany(metric => metric.Functions)).Select(type => type.Name));
    }

    [Fact]
    public void The_api_gives_twelve_metrics() =>
        Assert.Equal(
            ["crash-free-sessions", "crash-free-users", "crashes", "time-to-recovery", "time-to-detection", "time-to-acknowledge", "time-to-mitigate", "repeat-rate", "blast-radius", "incidents", "changes", "change-failure-rate"],
            MetricCatalogue.All.Where(metric => metric.InApi).Select(metric => metric.Id));

    [Fact]
    public void A_definition_is_one_sentence() =>
        Assert.All(MetricCatalogue.All, metric => Assert.True(metric.Definition.EndsWith('.') && metric.Definition.Count(sign => sign == '.') == 1, metric.Id));

    [Fact]
    public void A_filter_that_a_metric_does_not_have_is_named()
    {
        var filter = new RecordFilter { [Dimension.Service] = ["cart"], [Dimension.Category] = ["logic"] };
        Assert.Equal(new("category", "sessions have no category"), MetricCatalogue.Find("Crash-Free-Sessions")!.Records.Refuses(filter));
        Assert.Null(MetricCatalogue.Find("incidents")!.Records.Refuses(filter));
        Assert.Null(MetricCatalogue.Find("nonsense"));
    }
}
