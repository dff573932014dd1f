using CsCheck;
using ReliabilityDashboard.Domain.Grouping;

namespace ReliabilityDashboard.Domain.Tests.Grouping;

public sealed class TitleNormaliserTests
{
    [Theory]
    [InlineData("Payment timeouts on 2020-03-05T10:12:00Z", "payment timeouts on #")]
    [InlineData("Job 8f14e45f-ceea-467f-a8f4-1234567890ab stuck", "job # stuck")]
    [InlineData("INC-4711: Checkout   broken!", "# checkout broken")]
    [InlineData("Disk at 97.5 on node17", "disk at # on #")]
    [InlineData("Crash at 0xDEADBEEF", "crash at #")]
    [InlineData("Build deadbeef1234 failed", "build # failed")]
    [InlineData("Outage 14.09.2026", "outage #")]
    [InlineData("ﬁle_system ＦＵＬＬ", "file system full")]   // a ligature and full-width letters: NFKC
    [InlineData("Сбой в зоне 3", "сбой в зоне #")]
    public void What_differs_between_two_happenings_becomes_a_hash(string title, string normalised) =>
        Assert.Equal(normalised, TitleNormaliser.Normalise(title));

    [Fact]
    public void Half_a_surrogate_pair_does_not_stop_it() =>
        Assert.Equal("checkout broken", TitleNormaliser.Normalise("checkout \ud83d broken"));

    [Fact]
    public void A_title_is_normalised_the_same_way_each_time_and_again() =>
        Gen.String[Gen.Char["abc 0123-_.:/#éСж"], 0, 40].Sample(title =>
        {
            var once = TitleNormaliser.Normalise(title);
            Assert.Equal(once, TitleNormaliser.Normalise(title));
            Assert.DoesNotContain("  ", once, StringComparison.Ordinal);
            Assert.Equal(once, once.Trim());
        });
}
