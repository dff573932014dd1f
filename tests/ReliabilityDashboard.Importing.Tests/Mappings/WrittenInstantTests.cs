using ReliabilityDashboard.Importing.Mappings.Values;

namespace ReliabilityDashboard.Importing.Tests.Mappings;

/// <summary>Instants as exports write them.</summary>
public sealed class WrittenInstantTests
{
    [Theory]
    [InlineData("2026-02-25 16:38:58.679", "2026-02-25T16:38:58.679")]
    [InlineData("2026-02-25T16:38:58+0200", "2026-02-25T14:38:58Z")]
    [InlineData("2026-02-25 16:38:58 UTC", "2026-02-25T16:38:58Z")]
    [InlineData("25.2.2026", "2026-02-25T00:00:00")]
    [InlineData("3.4.2026 7:05", "2026-04-03T07:05:00")]
    [InlineData("25/Feb/26 10:17 PM", "2026-02-25T22:17:00")]
    [InlineData("26/Feb/26 12:05 AM", "2026-02-26T00:05:00")]
    [InlineData("30/Jul/18 23:33", "2018-07-30T23:33:00")]
    [InlineData("Jul 30, 2018, 11:33 PM", "2018-07-30T23:33:00")]
    [InlineData("Mon, 30 Jul 2018 11:33:01 GMT", "2018-07-30T11:33:01Z")]
    [InlineData("Mon, 30 Jul 2018 11:33:01 +0100", "2018-07-30T10:33:01Z")]
    [InlineData("3/14/2026 6:55:03 PM", "2026-03-14T18:55:03")]
    [InlineData("29/2/2016 01:16", "2016-02-29T01:16:00")]
    [InlineData("5/5/2026", "2026-05-05T00:00:00")]
    [InlineData("1767225600", "2026-01-01T00:00:00Z")]
    [InlineData("1767225600000", "2026-01-01T00:00:00Z")]
    [InlineData("1767225600.5", "2026-01-01T00:00:00.5Z")]
    public void What_leaves_nothing_open_is_read(string text, string at)
    {
        Assert.True(WrittenInstant.TryRead(text, default, out var written));
        Assert.Equal((at, InstantNeed.Nothing), (written.Text(), written.Needs));
    }

    [Theory]
    [InlineData("3/4/2026", "dmy", "2026-04-03T00:00:00")]
    [InlineData("3/4/2026", "mdy", "2026-03-04T00:00:00")]
    [InlineData("3-4-26 10:00", "dmy", "2026-04-03T10:00:00")]
    public void Day_and_month_that_may_be_changed_about_need_a_word(string text, string order, string at)
    {
        Assert.True(WrittenInstant.TryRead(text, default, out var open));
        Assert.Equal(InstantNeed.Order, open.Needs);
        Assert.True(WrittenInstant.TryRead(text, new(DateOrders.Find(order), null), out var said));
        Assert.Equal((at, InstantNeed.Nothing), (said.Text(), said.Needs));
    }

    [Fact]
    public void Days_of_a_spreadsheet_need_a_word_and_keep_their_milliseconds()
    {
        Assert.True(WrittenInstant.TryRead("46023.5", default, out var open));
        Assert.Equal(InstantNeed.Serial, open.Needs);
        Assert.True(WrittenInstant.TryRead("46023.5", new(DateOrder.Unknown, true), out var said));
        Assert.Equal("2026-01-01T12:00:00", said.Text());
        Assert.False(WrittenInstant.TryRead("46023.5", new(DateOrder.Unknown, false), out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("32/13/2026")]
    [InlineData("30.2.2026")]
    [InlineData("2026")]
    [InlineData("12:30")]
    [InlineData("1/2/3/4")]
    [InlineData("25/Foo/26")]
    [InlineData("3/14/2026 25:00")]
    [InlineData("3/14/2026 13:00 PM")]
    [InlineData("99999999999999999999")]
    public void What_is_no_instant_is_none(string text) => Assert.False(WrittenInstant.TryRead(text, default, out _));
}
