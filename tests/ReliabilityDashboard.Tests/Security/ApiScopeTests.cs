using ReliabilityDashboard.Security.ApiKeys;

namespace ReliabilityDashboard.Tests.Security;

public sealed class ApiScopeTests
{
    [Theory]
    [InlineData("read", "read")]
    [InlineData("WRITE, read", "read,write")]
    [InlineData("admin read,admin", "read,admin")]
    public void Words_are_taken_in_any_order_and_case_each_once(string given, string scopes) =>
        Assert.Equal(scopes, string.Join(',', ApiScope.Parse(given)!));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" , ")]
    [InlineData("read,everything")]
    public void One_wrong_word_or_none_is_no_scope(string? given) => Assert.Null(ApiScope.Parse(given));
}
