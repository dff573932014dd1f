using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using ReliabilityDashboard.Shell.Components;
using TestDatabases;

namespace EndToEnd.Tests.Pages;

[EitherDatabase]
public sealed class ListPageTests(Chromium chromium, SampleApp sample) : PageRules(chromium, sample)
{
    public static TheoryData<string> Pages => [.. Site.ListPages];

    [Theory]
    [MemberData(nameof(Pages))]
    public Task The_rules_of_every_page_hold(string path) => AssertRulesHoldAsync(path);
}
