using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Domain.Tests.Words;

public sealed class TypedTimeTests
{
    [Theory]
    [InlineData("25 Nov 2026, 20:02", "25 Nov 2026, 20:02")]
    [InlineData(" 5 nov 2026 9:07 ", "5 Nov 2026, 09:07")]
    [InlineData("25 November 2026, 20:02:07", "25 Nov 2026, 20:02:07")]
    [InlineData("2026-11-25 20:02", "25 Nov 2026, 20:02")]
    [InlineData("2026-11-25T20:02:00", "25 Nov 2026, 20:02")]
    [InlineData("25.11.2026 20:02", "25 Nov 2026, 20:02")]
    public void What_people_type_is_read_and_shown_in_one_way(string typed, string shown) =>
        Assert.Equal(shown, TypedTime.Say(TypedTime.Read(typed)!.Value));

    [Theory]
    [InlineData("")]
    [InlineData("25 Nov 2026")]
    [InlineData("31 Nov 2026, 20:02")]
    [InlineData("11/25/2026, 8:02 PM")]
    [InlineData("yesterday")]
    public void What_is_none_is_none(string typed) => Assert.Null(TypedTime.Read(typed));

    [Theory]
    [InlineData("25 Nov 2026", "25 Nov 2026")]
    [InlineData("2026-11-05", "5 Nov 2026")]
    public void A_date_is_read_alike(string typed, string shown) => Assert.Equal(shown, TypedTime.Say(TypedTime.ReadDate(typed)!.Value));
}
