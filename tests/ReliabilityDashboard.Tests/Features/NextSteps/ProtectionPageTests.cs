using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Features.NextSteps;
using ReliabilityDashboard.Features.NextSteps.Protection;
using ReliabilityDashboard.Reading.Breakers;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Tests.Features.Matrix;

namespace ReliabilityDashboard.Tests.Features.NextSteps;

[EitherDatabase]
public sealed class ProtectionPageTests : OrganisationContext
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddNextSteps();
        Services.AddSingleton(new BreakerOrder(() => { }));
    }

    [Fact]
    public void Without_calls_the_patterns_stand_alone()
    {
        var page = Open("/next/protection");
        page.WaitForAssertion(() => Assert.Equal(6, page.FindAll(".coverage tbody tr").Count));
        Assert.Equal("No call that waits is known.", page.Find(".lede").TextContent);
        Assert.Empty(page.FindAll(".teams, .lacking"));
    }

    [Fact]
    public async Task Coverage_stands_by_pattern_by_team_and_by_call_with_what_came_over_it()
    {
        await FailAsync();
        var page = Open("/next/protection?without=fallback");
        page.WaitForAssertion(() => Assert.Contains(
            "on 1 of 2 calls that wait, 1 not stated", page.Find(".coverage").TextContent, StringComparison.Ordinal));
        Assert.Equal(["Money", "Shop"], page.FindAll(".teams__name").Select(team => team.TextContent.Trim()));
        var row = Assert.Single(page.FindAll(".lacking tbody tr"));
        Assert.Equal("/services/web/calls/pay", row.QuerySelector("a.named")!.GetAttribute("href"));
        Assert.Contains("nobody says so", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing is proven", page.Find(".proven").TextContent, StringComparison.Ordinal);
        Assert.Equal("Protection", page.Find(".sections [aria-current]").TextContent);

        await page.InvokeAsync(() => Navigation.NavigateTo("/next/protection?credit=proven&team=Money&without=retries"));
        page.WaitForAssertion(() => Assert.Contains(
            "on 0 of 1 call that waits, 1 not stated or not proven", page.Find(".coverage").TextContent, StringComparison.Ordinal));
        Assert.Contains("There is no protection “retries”", page.Find(".notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_computed_it_says_what_to_test_first()
    {
        await FailAsync();
        await Services.GetRequiredService<BreakerKeeping>().KeepAsync(
            Domain.Breakers.LossUnit.Services, ProtectionCredit.Stated, Cancel);
        var page = Open("/next/protection");
        page.WaitForAssertion(() => Assert.Equal("/services/pay/calls/ledger", page.Find(".proven a").GetAttribute("href")));
        Assert.Contains("whole outages more a quarter", page.Find(".proven").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<ProtectionPage> Open(string address)
    {
        Navigation.NavigateTo(address);
        return Render<ProtectionPage>();
    }

    /// <summary>web calls pay, and pay, which falls back, the ledger, which fails once.</summary>
    private async Task FailAsync()
    {
        await Organisation.SaveAsync(
            new ServiceEntity { Id = 1, Name = "web", NameKey = "web", Declared = true, Team = "Shop" },
            new ServiceEntity { Id = 2, Name = "pay", NameKey = "pay", Declared = true, Team = "Money" },
            new ServiceEntity { Id = 3, Name = "ledger", NameKey = "ledger", Declared = true, Team = "Money" });
        await Organisation.SaveAsync(Call(1, 2, null), Call(2, 3, "cache"));
        var mode = await Organisation.ModeAsync("The ledger is down");
        var incident = SomeRecords.Incident(mode, StoredOrganisation.Now.AddDays(-20), affected: 10);
        (incident.Id, incident.ServiceId, incident.ServicesGiven) = (1, 3, true);
        await Organisation.SaveAsync(incident);
        await Organisation.SaveAsync(new IncidentService { IncidentId = 1, ServiceId = 2 });
    }

    private static DependencyEntity Call(int caller, int callee, string? fallback) => new()
    {
        CallerId = caller, CalleeId = callee, Source = "files", Fallback = fallback,
        ObservedAt = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
    };
}
