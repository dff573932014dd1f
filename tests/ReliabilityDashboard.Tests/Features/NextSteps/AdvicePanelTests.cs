using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Features.NextSteps;
using ReliabilityDashboard.Reading.Breakers;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Tests.Features.Matrix;
using ReliabilityDashboard.Tests.Security;

namespace ReliabilityDashboard.Tests.Features.NextSteps;

/// <summary>The second panel of next steps: what the patterns say, and what becomes of it.</summary>
[EitherDatabase]
public sealed class AdvicePanelTests : OrganisationContext
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddNextSteps();
        Services.AddSingleton(new BreakerOrder(() => { }));
    }

    [Fact]
    public void Without_any_it_says_what_the_rules_look_at()
    {
        var page = Open();
        page.WaitForAssertion(() => Assert.Contains(
            "Nothing that happened advises a pattern", Panel(page).TextContent, StringComparison.Ordinal));
        Assert.Contains("11 rules", Panel(page).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_advice_is_a_line_with_all_that_speaks_for_it()
    {
        await FailAsync();
        Services.AddScoped(_ => Signed.In(PersonRole.Viewer));
        var page = Open();
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".advice tbody tr")));
        var row = page.Find(".advice tbody tr");
        Assert.StartsWith("Circuit breaker", row.QuerySelector(".advice__pattern")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(
            ["/services/pay", "/services/pay/calls/ledger", "/services/ledger"],
            row.QuerySelectorAll(".advice__where a").Select(link => link.GetAttribute("href")));
        Assert.Contains("3 integration failures of", row.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["/incidents/1", "/incidents/2", "/incidents/3"],
            row.QuerySelectorAll(".speaking a").Select(link => link.GetAttribute("href")));
        Assert.Contains("1 call", row.QuerySelector("details summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1.0 ×", row.QuerySelector(".advice__strength")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("not counted", row.QuerySelector(".advice__chance")!.TextContent, StringComparison.Ordinal);
        // Who only reads decides nothing.
        Assert.Empty(row.QuerySelectorAll("button[data-opens]"));
        Assert.Contains(page.FindAll("a[download]"), link => link.GetAttribute("href") == "/next/advice/patterns.csv");
        Assert.Equal(["New 1", "Taken 0", "Set aside 0", "Done 0"], Counts(page));
    }

    [Fact]
    public async Task It_becomes_an_improvement_with_owner_and_day()
    {
        await FailAsync();
        Services.AddScoped(_ => Signed.In(PersonRole.Responder));
        var page = Open();
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".advice tbody tr")));

        await page.Find("button[data-opens^=improve]").ClickAsync(new());
        var fields = page.FindAll(".decide input");
        Assert.Equal("Circuit breaker: pay → ledger", fields[0].GetAttribute("value"));
        await fields[1].InputAsync(new() { Value = "Payments" });
        await page.FindAll(".decide input")[2].InputAsync(new() { Value = "soon" });
        await page.Find("form.decide").SubmitAsync();
        Assert.Contains("25 Nov 2026", page.Find(".decide__fault").TextContent, StringComparison.Ordinal);
        await page.FindAll(".decide input")[2].InputAsync(new() { Value = "1 Dec 2026" });
        await page.Find("form.decide").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal(["New 0", "Taken 1", "Set aside 0", "Done 0"], Counts(page)));
        Assert.Contains("is an improvement now", page.Find(".advice__said").TextContent, StringComparison.Ordinal);
        await page.InvokeAsync(() => Navigation.NavigateTo("/next/advice?advice=taken"));
        page.WaitForAssertion(() => Assert.Contains(
            "taken as A-1", page.Find(".advice__do").TextContent, StringComparison.Ordinal));
        Assert.Contains("open · Payments · by 1 Dec 2026", page.Find(".advice__do").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_set_aside_with_a_reason_until_a_day()
    {
        await FailAsync();
        Services.AddScoped(_ => Signed.In(PersonRole.Responder));
        var page = Open();
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".advice tbody tr")));

        await page.Find("button[data-opens^=aside]").ClickAsync(new());
        await page.Find("form.decide").SubmitAsync();
        Assert.Equal("Say why.", page.Find(".decide__fault").TextContent);
        await page.FindAll(".decide input")[0].InputAsync(new() { Value = "The ledger is being replaced." });
        await page.FindAll(".decide input")[1].InputAsync(new() { Value = "1 Jan 2020" });
        await page.Find("form.decide").SubmitAsync();
        Assert.Equal("That day is over.", page.Find(".decide__fault").TextContent);
        await page.FindAll(".decide input")[1].InputAsync(new() { Value = "31 Dec 2999" });
        await page.Find("form.decide").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal(["New 0", "Taken 0", "Set aside 1", "Done 0"], Counts(page)));
        await page.InvokeAsync(() => Navigation.NavigateTo("/next/advice?advice=set-aside"));
        page.WaitForAssertion(() => Assert.Contains(
            "The ledger is being replaced.", page.Find(".advice__do").TextContent, StringComparison.Ordinal));
        Assert.Contains("until 31 Dec 2999", page.Find(".advice__do").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_that_there_is_not_is_named()
    {
        var page = Open("/next/advice?advice=lost");
        page.WaitForAssertion(() => Assert.Contains(
            "No advice is “lost”; it is new, taken, set-aside and done.",
            string.Concat(page.FindAll(".notice").Select(one => one.TextContent)), StringComparison.Ordinal));
    }

    private IRenderedComponent<NextStepsPage> Open(string address = "/next/advice")
    {
        Navigation.NavigateTo(address);
        return Render<NextStepsPage>();
    }

    private static AngleSharp.Dom.IElement Panel(IRenderedComponent<NextStepsPage> page) =>
        page.FindAll("section.panel").Single(panel => panel.TextContent.Contains("What the patterns say", StringComparison.Ordinal));

    private static IEnumerable<string> Counts(IRenderedComponent<NextStepsPage> page) =>
        page.FindAll("nav[aria-label=Advice] a").Select(link => link.TextContent);

    /// <summary>pay waits for the ledger, which fails thrice by integration and takes pay along.</summary>
    private async Task FailAsync()
    {
        await Organisation.SaveAsync(
            new ServiceEntity { Id = 2, Name = "pay", NameKey = "pay", Declared = true },
            new ServiceEntity { Id = 3, Name = "ledger", NameKey = "ledger", Declared = true });
        await Organisation.SaveAsync(new DependencyEntity
        {
            CallerId = 2, CalleeId = 3, Source = "files", TimeoutMs = 500,
            ObservedAt = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
        });
        var mode = await Organisation.ModeAsync("The ledger is down");
        foreach (var number in Enumerable.Range(1, 3))
        {
            var incident = SomeRecords.Incident(mode, StoredOrganisation.Now.AddDays(-40 + 10 * number));
            (incident.Id, incident.ServiceId, incident.ServicesGiven, incident.Category) =
                (number, 3, true, IncidentCategory.Integration);
            await Organisation.SaveAsync(incident);
            await Organisation.SaveAsync(new IncidentService { IncidentId = incident.Id, ServiceId = 2 });
        }
    }
}
