using ReliabilityDashboard.Domain.Grouping;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Tests.Grouping;

public sealed class FailureModeTests
{
    private static GroupKey Key(
        string title, string? service = null, string? fingerprint = null, string[]? affected = null,
        string source = "files") => FailureMode.KeyOf(title, fingerprint, service, affected, source);

    [Fact]
    public void The_same_fingerprint_is_one_group_over_sources_and_services() =>
        Assert.Equal(Key("a", "cart", "db-pool", source: "x"), Key("b", "search", "db-pool", source: "y"));

    [Fact]
    public void The_same_title_of_the_same_service_is_one_group_whatever_the_number()
    {
        var key = Key("Database pool exhausted on node 7", "Checkout");
        Assert.Equal(GroupRule.Title, key.Rule);
        Assert.Equal(key, Key("Database pool exhausted on node 12", "checkout", source: "other"));
        Assert.NotEqual(key, Key("Database pool exhausted on node 7", "search"));
    }

    [Fact]
    public void Without_a_service_the_source_stands_in()
    {
        Assert.Equal(Key("Database pool exhausted"), Key("database pool exhausted!"));
        Assert.NotEqual(Key("Database pool exhausted", source: "a"), Key("Database pool exhausted", source: "b"));
    }

    [Theory]
    [InlineData("Incident on 2020-03-05", null)]
    [InlineData("We are investigating elevated error rates", "rates")]   // "rates" is the service's own name
    [InlineData("Checkout API outage", "checkout-api")]
    [InlineData("Database issues", null)]   // one telling word
    public void A_title_that_says_nothing_stays_alone(string title, string? service) => Assert.Equal(GroupKey.Alone, Key(title, service));

    [Theory]
    [InlineData("Datenbankverbindungsabbruch")]
    [InlineData("Datenbankverbindungsabbruch #12")]
    [InlineData("数据库连接中断")]
    [InlineData("データベース接続断")]
    [InlineData("ฐานข้อมูลล่มกะทันหัน")]
    public void A_title_of_one_token_tells_enough_where_it_is_long(string title)
    {
        Assert.Equal(GroupRule.Title, Key(title, "checkout").Rule);
        Assert.Equal(Key(title, "checkout"), Key(title, "Checkout"));
    }

    [Theory]
    [InlineData("Zahlungsweg")] // 11 letters
    [InlineData("支付失败")] // 4 in a script without spaces
    [InlineData("Availability")] // 12 letters, and a general word
    [InlineData("Checkoutservice", "checkoutservice")] // its own service
    [InlineData("Datenbankverbindungsabbruch in Checkout", "checkout")] // with spaces two words are needed
    public void A_short_or_general_one_does_not(string title, string? service = "cart") =>
        Assert.Equal(GroupKey.Alone, Key(title, service));

    [Fact]
    public void Names_of_affected_services_say_nothing_either() =>
        Assert.Equal(GroupKey.Alone, Key("Git Operations degraded", affected: ["Git Operations", "Pages"]));

    [Fact]
    public void A_service_called_like_a_source_is_not_that_source() =>
        Assert.NotEqual(Key("Database pool exhausted", service: "files"), Key("Database pool exhausted", source: "files"));
}
