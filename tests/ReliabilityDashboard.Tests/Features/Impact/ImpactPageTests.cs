using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Features.Impact;
using ReliabilityDashboard.Features.Impact.Journeys;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Tests.Features.Matrix;
using ReliabilityDashboard.Tests.Security;

namespace ReliabilityDashboard.Tests.Features.Impact;

[EitherDatabase]
public sealed class ImpactPageTests : OrganisationContext
{
    private static readonly DateTime Start = StoredOrganisation.Now.AddDays(-30);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddImpact();
    }

    [Fact]
    public void Without_records_each_part_says_what_would_stand_there()
    {
        var page = Open("/impact");
        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll(".state__what").Count));
        Assert.Equal("No incident in the last 90 days and this filter.", page.Find(".lede").TextContent);
        Assert.Contains("as soon as incidents are imported", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public async Task Each_amount_tells_its_numbers_and_each_row_leads_to_its_incidents()
    {
        await FailAsync();
        var page = Open("/impact?by=journey");
        page.WaitForAssertion(() => Assert.Equal("checkout", page.Find("td.impact__key > a").TextContent));
        Assert.Equal("/incidents?journey=checkout", page.Find("td.impact__key > a").GetAttribute("href"));
        Assert.StartsWith(
            "€ 576 was at risk in the last 90 days, by 1 incident", Plain(page.Find(".lede").TextContent), StringComparison.Ordinal);
        Assert.Contains(
            "12 000 sessions per hour × 1 h × 2 % of users × 3 % conversion × € 80 an order = € 576",
            Plain(page.Find(".dearest .definition__text").TextContent), StringComparison.Ordinal);
        Assert.Contains("no response cost", page.Find(".impact__foot").TextContent, StringComparison.Ordinal);
        // The outage was too long ago for the window of 28 days.
        Assert.StartsWith("100", page.Find(".levels td .definition__term").TextContent, StringComparison.Ordinal);

        await page.InvokeAsync(() => Navigation.NavigateTo("/impact?by=colour&platform=web"));
        page.WaitForAssertion(() => Assert.Equal(
            "Incidents have no platform", page.FindAll(".state__what")[1].TextContent));
        Assert.Contains("not told by “colour”", page.Find(".notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_fixes_the_baseline_and_its_figures_stand_with_who_and_when()
    {
        await FailAsync();
        await Organisation.SaveAsync(
            new SessionDay { ServiceId = 1, Day = new(2026, 9, 1), Total = 1_000 },
            new SessionDay { ServiceId = 1, Day = new(2026, 5, 1), Total = 9 });
        var spring = new DateTime(2026, 5, 2, 0, 0, 0, DateTimeKind.Utc);
        await Organisation.SaveAsync(SomeRecords.Incident(await Organisation.ModeAsync("older"), spring));
        var page = Open("/impact");
        page.WaitForAssertion(() => Assert.Contains("It takes a baseline", page.Markup, StringComparison.Ordinal));

        await page.Find("[data-opens=baseline]").ClickAsync(new());
        await page.FindAll(".baseline input")[1].ChangeAsync(new() { Value = true });
        await page.Find("form.baseline").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains(
            "Baseline: Q2 2026, fixed by Ada", page.Find(".protected__baseline").TextContent, StringComparison.Ordinal));
        Assert.Equal("Not distinguishable from luck", page.Find(".protected__large .definition__term").TextContent);
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            ActivatorUtilities.CreateInstance<BaselineEditing>(Services, Signed.In(PersonRole.Responder))
                .FixAsync([new(2026, 7, 1)], DatabaseBench.Cancel));
    }

    [Fact]
    public async Task A_change_of_what_a_journey_is_worth_says_what_it_does_to_the_matrix_before_it_is_saved()
    {
        await FailAsync();
        Navigation.NavigateTo("/impact/journeys?open=checkout");
        var page = Render<JourneysPage>();
        page.WaitForAssertion(() => Assert.Equal(7, page.FindAll("form.journey input").Count));
        Assert.True(page.Find("form.journey button[type=submit]").HasAttribute("disabled"));

        await page.FindAll("form.journey input")[1].ChangeAsync(new() { Value = "200" });
        page.WaitForAssertion(() => Assert.Contains(
            "Conversion rate: expected a percentage from 0 to 100", page.Find(".journey__shift").TextContent, StringComparison.Ordinal));
        await page.FindAll("form.journey input")[1].ChangeAsync(new() { Value = "6" });
        page.WaitForAssertion(() => Assert.Contains(
            "1 failure mode of 1 would have another expected loss", page.Find(".journey__shift").TextContent, StringComparison.Ordinal));
        Assert.Equal(0.03, (await Organisation.Get<JourneyFiguresQuery>().ReadAsync(DatabaseBench.Cancel))[0].Holds.ConversionRate);

        await page.Find("form.journey").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Saved", page.Find(".journey__result").TextContent, StringComparison.Ordinal));
        var stored = (await Organisation.Get<JourneyFiguresQuery>().ReadAsync(DatabaseBench.Cancel))[0];
        Assert.Equal((0.06, null, "Ada"), (stored.Person.ConversionRate, stored.Person.AverageOrderValue, stored.SetBy));
    }

    private async Task FailAsync()
    {
        await Organisation.SaveAsync(
            new ServiceEntity { Id = 1, Name = "pay", NameKey = "pay", Team = "Ordering", TeamSize = 4 },
            new JourneyEntity
            {
                Id = 1, Name = "checkout", NameKey = "checkout", ConversionRate = 0.03, AverageOrderValue = 80, SessionsPerHour = 12_000,
                SlaTarget = 0.999,
            });
        await Organisation.SaveAsync(SomeRecords.Incident(await Organisation.ModeAsync("pool exhausted"), Start, 1, affected: 20));
    }

    private IRenderedComponent<ImpactPage> Open(string address)
    {
        Navigation.NavigateTo(address);
        return Render<ImpactPage>();
    }

    private static string Plain(string text) => text.Replace('\u202f', ' ');
}
