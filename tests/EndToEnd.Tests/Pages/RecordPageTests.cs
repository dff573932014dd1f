using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using TestDatabases;

namespace EndToEnd.Tests.Pages;

[EitherDatabase]
public sealed class RecordPageTests(Chromium chromium, SampleApp sample) : PageRules(chromium, sample)
{
    public static TheoryData<string> Pages => [.. Site.RecordPages];

    [Theory]
    [MemberData(nameof(Pages))]
    public Task The_rules_of_every_page_hold(string path) => AssertRulesHoldAsync(path);

    [Theory]
    [InlineData("/incidents/999999999")]
    [InlineData("/groups/999999999")]
    [InlineData("/services/shopper-app/releases/999.9")]
    public async Task A_page_of_something_that_is_not_there_says_so(string path)
    {
        FaultsAreExpected = true;
        var visit = await VisitAsync(await Sample.ReadyAsync());

        var response = await visit.Page.GotoAsync(path);

        Assert.Equal(404, response!.Status);
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveCountAsync(1);
    }
}
