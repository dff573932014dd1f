using ReliabilityDashboard.Features.Settings.Bounds;

namespace ReliabilityDashboard.Tests.Features.Settings;

public sealed class BoundSetsTests
{
    [Fact]
    public void The_defaults_are_those_of_the_metrics()
    {
        Assert.Equal([99.70m, 99.95m], Set("Crash-free sessions").Defaults);
        Assert.Equal([1m, 10m, 40m], Set("Blast radius").Defaults);
        Assert.Equal([70m, 85m], Set("Filling resources").Defaults);
    }

    [Fact]
    public void There_is_one_class_more_than_bounds() =>
        Assert.All(BoundSets.All, set => Assert.Equal(set.Fields.Count + 1, set.Classes.Count));

    [Theory]
    [InlineData("99.7", "99.95", null, null)]
    [InlineData("99.7", "100", null, null)]
    [InlineData(null, "99.95", "at_risk", "At risk from: expected a percentage above 0 and at most 100")]
    [InlineData("0", "99.95", "at_risk", "At risk from: expected a percentage above 0 and at most 100")]
    [InlineData("99.7", "100.01", "excellent", "Excellent from: expected a percentage above 0 and at most 100")]
    [InlineData("99.95", "99.95", "excellent", "Excellent from: expected more than 99.95, where “At risk from” stands")]
    public void A_bound_that_cannot_be_taken_is_named_with_what_was_expected(
        string? atRisk, string? excellent, string? field, string? reason)
    {
        var faults = Set("Crash-free sessions").FaultsOf([Number(atRisk), Number(excellent)]);
        Assert.Equal(field is null ? [] : [(field, reason)], faults.Select(fault => ((string?)fault.Field, (string?)fault.Reason)));
    }

    private static decimal? Number(string? text) =>
        text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static BoundSet Set(string title) => BoundSets.All.Single(set => set.Title == title);
}
