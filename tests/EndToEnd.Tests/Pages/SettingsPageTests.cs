using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using TestDatabases;

namespace EndToEnd.Tests.Pages;

[EitherDatabase]
public sealed class SettingsPageTests(Chromium chromium, SampleApp sample) : PageRules(chromium, sample)
{
    public static TheoryData<string> Pages => [.. Site.SettingsPages];

    [Theory]
    [MemberData(nameof(Pages))]
    public Task The_rules_of_every_page_hold(string path) => AssertRulesHoldAsync(path);
}
