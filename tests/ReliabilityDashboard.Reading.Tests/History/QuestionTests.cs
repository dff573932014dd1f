using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Reading.History;

namespace ReliabilityDashboard.Reading.Tests.History;

public sealed class QuestionTests
{
    private static readonly Period Quarter = new(
        new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void Filters_and_periods_that_differ_are_never_written_alike()
    {
        RecordFilter[] filters =
        [
            RecordFilter.All, .. Dimension.All.Select(one => RecordFilter.All.With(one, ["a"])),
            .. Dimension.All.Select(one => RecordFilter.All.With(one, ["a", "b"])),
            .. Dimension.All.Select(one => RecordFilter.All.With(one, ["a,b"])),
            RecordFilter.All.With(Dimension.Service, ["a"]).With(Dimension.Team, ["a"]),
        ];

        Assert.Equal(filters.Length, filters.Select(filter => Question.Of(filter, Quarter)).Distinct().Count());
        Assert.NotEqual(
            Question.Of(RecordFilter.All, Quarter), Question.Of(RecordFilter.All, new Period(Quarter.From, Quarter.To.AddTicks(-1))));
    }
}
