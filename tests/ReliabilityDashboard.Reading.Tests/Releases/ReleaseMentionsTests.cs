using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Reading.Releases;

namespace ReliabilityDashboard.Reading.Tests.Releases;

public sealed class ReleaseMentionsTests
{
    private static readonly DateTime At = new(2026, 5, 1, 10, 0, 0, DateTimeKind.Utc);

    private readonly ReleaseMentions mentions = new(
    [
        Release("checkout", "checkout 4.12.0"), Release("search", "search 2.0"), Release("basket", "basket 2.0"),
        Release(null, "web 9.9.9"), Release("checkout", "checkout 7"),
        Release("checkout", "checkout 5.5") with { Kind = ChangeKind.Configuration },
    ]);

    [Theory]
    [InlineData("Release: checkout 4.12.0", "Release: |[checkout 4.12.0]")]
    [InlineData("We rolled back 4.12.0.", "We rolled back |[4.12.0]|.")]
    [InlineData("4.12.0 and 4.12.0 again", "[4.12.0]| and |[4.12.0]| again")]
    public void A_release_around_is_found_by_its_name(string text, string parts) => Assert.Equal(parts, In(text));

    [Theory]
    [InlineData("14.12.0")]
    [InlineData("4.12.0.1 and 4.12.0-rc1")]
    [InlineData("version 2.0 of one of them")]
    [InlineData("web 9.9.9, of no service")]
    [InlineData("7 people")]
    [InlineData("checkout 5.5 is a configuration")]
    public void What_only_looks_like_one_is_left_as_it_is(string text) => Assert.Equal(text, In(text));

    [Fact]
    public void Of_two_services_with_one_name_the_service_says_which()
    {
        var (_, href) = Assert.Single(mentions.In("then basket 2.0 came"), part => part.Href is not null);
        Assert.Equal("/services/basket/releases/2.0", href);
    }

    private string In(string text) =>
        string.Join('|', mentions.In(text).Select(part => part.Href is null ? part.Part : $"[{part.Part}]"));

    private static Change Release(string? service, string title) =>
        new(1, "pipeline", title, At, ChangeKind.Release, service, title, null, null);
}
