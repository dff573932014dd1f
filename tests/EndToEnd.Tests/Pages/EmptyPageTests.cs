using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using TestDatabases;

namespace EndToEnd.Tests.Pages;

[EitherDatabase]
public sealed class EmptyPageTests(Chromium chromium, EmptyApp empty) : BrowserTests(chromium)
{
    public static TheoryData<string> Pages => [.. Site.EmptyPages];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_before_the_first_import_has_no_barriers_in_either_theme(string path)
    {
        var visit = await OpenAsync(await empty.ReadyAsync(), path);
        await visit.AssertNoBarriersAsync();

        await visit.TurnToAsync(Look.Dark);
        await visit.AssertNoBarriersOfColourAsync();
    }
}
