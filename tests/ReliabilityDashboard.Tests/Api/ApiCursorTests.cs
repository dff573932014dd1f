using ReliabilityDashboard.Api;

namespace ReliabilityDashboard.Tests.Api;

public sealed class ApiCursorTests
{
    [Fact]
    public void What_is_written_is_read_again() =>
        Assert.Equal([long.MaxValue, 0, 42], ApiCursor.Read(ApiCursor.Write(long.MaxValue, 0, 42), 3)!);

    [Theory]
    [InlineData("")]
    [InlineData("!!!")]
    [InlineData("MQ")]
    [InlineData("LTEuMg")]
    [InlineData("OTk5OTk5OTk5OTk5OTk5OTk5OTk5OS4x")]
    public void Anything_else_is_none(string text) => Assert.Null(ApiCursor.Read(text, 2));
}
