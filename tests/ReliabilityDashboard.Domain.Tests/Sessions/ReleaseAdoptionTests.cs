using ReliabilityDashboard.Domain.Sessions;

namespace ReliabilityDashboard.Domain.Tests.Sessions;

public sealed class ReleaseAdoptionTests
{
    private static readonly DateOnly First = new(2026, 6, 1);

    [Fact]
    public void Days_are_counted_from_the_first_on_and_sessions_without_a_release_are_in_no_share()
    {
        var adoption = Of((10, 100, 900), (40, 100, 0), (95, 100, 7), (60, 100, 0));
        Assert.Equal((1, 2, (int?)null), (adoption.DaysTo(0.4), adoption.DaysTo(0.9), adoption.DaysTo(0.96)));
        Assert.Equal((First.AddDays(2), 0.95, 907L), (adoption.Highest!.Day, adoption.Highest.Share.Value, adoption.Unnamed));
    }

    [Fact]
    public void A_day_of_a_few_sessions_or_none_tells_nothing()
    {
        var adoption = Of((4, 4, 0), (0, 0, 50), (5, 10, 0));
        Assert.Equal((2, 0.5), (adoption.DaysTo(0.5), adoption.Highest!.Share.Value));
        Assert.Null(Of((4, 4, 0)).Highest);
    }

    private static ReleaseAdoption Of(params (long Sessions, long Named, long Unnamed)[] days) =>
        new([.. days.Select((day, index) => new AdoptionDay(First.AddDays(index), day.Sessions, day.Named, day.Unnamed))]);
}
