using System.Text.Json;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Features.Trends;
using static ReliabilityDashboard.Reading.Tests.Organisation;

namespace ReliabilityDashboard.Tests.Features.Trends;

public sealed class TrendsViewTests
{
    [Theory]
    [InlineData("2026-08-16", Step.Day)]
    [InlineData("2026-05-01", Step.Week)]
    [InlineData("2025-10-15", Step.Month)]
    [InlineData("2020-10-15", Step.Quarter)]
    public void The_usual_step_grows_with_the_period(string from, Step step) =>
        Assert.Equal(step, UsualSteps.Of(new Period(At(from), At("2026-10-15"))));

    [Fact]
    public void What_is_handed_over_comes_back_the_same()
    {
        var head = new TrendsHead("/trends?period=last-quarter", "Nothing changed reliably from Q2 2026 to Q3 2026.");

        Assert.Equal(head, JsonSerializer.Deserialize<TrendsHead>(JsonSerializer.Serialize(head)));
    }
}
