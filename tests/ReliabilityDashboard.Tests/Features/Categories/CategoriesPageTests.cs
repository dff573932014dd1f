using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Features.Categories;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Tests.Features.Matrix;

namespace ReliabilityDashboard.Tests.Features.Categories;

[EitherDatabase]
public sealed class CategoriesPageTests : OrganisationContext
{
    private static readonly string LongName = new('w', 300);

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddCategories();
    }

    [Fact]
    public void Without_incidents_it_says_what_would_stand_there()
    {
        var page = Open("/categories");
        page.WaitForAssertion(() => Assert.Equal("/imports", page.Find(".state a.button").GetAttribute("href")));
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public async Task A_filter_that_incidents_do_not_have_is_said_and_taken_away_by_a_click()
    {
        await FillAsync();
        var page = Open("/categories?release=7&team=Shop");
        page.WaitForAssertion(() => Assert.Contains("ncidents have no release", page.Find(".state").TextContent, StringComparison.Ordinal));
        Assert.Equal("/categories?team=Shop", page.Find(".state a.button").GetAttribute("href"));
    }

    [Fact]
    public async Task It_tells_how_much_of_each_what_grows_and_what_was_built()
    {
        await FillAsync();
        var page = Open("/categories?period=last-12-months");
        page.WaitForAssertion(() => Assert.Equal(6, page.FindAll(".prevalence tbody tr").Count));
        Assert.Contains("capacity planning model is broken", page.Find(".lede").TextContent, StringComparison.Ordinal);
        var resource = page.FindAll(".growth tbody tr")[^1].TextContent;
        Assert.Contains("against ±0 %, capacity model broken", Plain(resource), StringComparison.Ordinal);
        Assert.Contains("alarm", resource, StringComparison.Ordinal);
        // Every figure leads to its rows.
        Assert.StartsWith("/incidents?period=last-12-months&category=resource",
            page.FindAll(".prevalence tbody tr")[4].QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("/incidents?from=2026-04-01&to=2026-10-01&category=resource",
            page.FindAll(".growth tbody tr")[^1].QuerySelectorAll("a")[1].GetAttribute("href"));
        // The framework beside what is measured.
        var framework = page.FindAll(".framework tbody tr");
        Assert.Equal(5, framework.Count);
        Assert.Contains("connection pools used up", framework[4].TextContent, StringComparison.Ordinal);
        Assert.Contains("median 2.0 %", Plain(framework[4].TextContent), StringComparison.Ordinal);
        Assert.Contains("no data", framework[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Unknown: 1 incident, with", page.Find(".prevalence__note").TextContent, StringComparison.Ordinal);
        Assert.Contains("No architectural improvement is finished", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finished_improvement_stands_with_its_verdict_which_leads_to_the_incidents()
    {
        await FillAsync();
        await Organisation.Get<ActionEdits>().CreateAsync(
            new()
            {
                Title = Given<string>.Of(LongName), Kind = Given<ActionKind?>.Of(ActionKind.Architectural),
                Service = Given<string>.Of("web"), State = Given<ActionState?>.Of(ActionState.Done),
                Opened = Given<DateOnly?>.Of(new(2026, 5, 1)), Done = Given<DateOnly?>.Of(new(2026, 6, 1)),
                Incidents = Given<ValueList<string>>.Of(["1"]),
            },
            ActionOrigin.Person, null, "Ada", Cancel);
        var page = Open("/categories");
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".built tbody tr")));
        var row = page.Find(".built tbody tr");
        Assert.Contains("Resource exhaustion", row.TextContent, StringComparison.Ordinal);
        Assert.Contains(LongName, row.TextContent, StringComparison.Ordinal);
        // The incident that led to it was the first that is stored.
        Assert.Contains("too little history before it", row.QuerySelector(".effect .tag")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/incidents?", row.QuerySelector(".effect a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("origin=web", row.QuerySelector(".effect a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    private IRenderedComponent<CategoriesPage> Open(string address)
    {
        Navigation.NavigateTo(address);
        return Render<CategoriesPage>();
    }

    /// <summary>Even sessions all the time, a resource failure every fourth week of the earlier half year and twice a week in the later
    /// one.</summary>
    private async Task FillAsync()
    {
        await Organisation.SaveAsync(new ServiceEntity { Id = 1, Name = "web", NameKey = "web", Declared = true, Team = "Shop" });
        var mode = await Organisation.ModeAsync("pool exhausted");
        var from = new DateTime(2025, 9, 1, 12, 0, 0, DateTimeKind.Utc);
        await Organisation.SaveAsync(
            [
                .. Enumerable.Range(0, 56).SelectMany(week => Enumerable.Range(0, week < 30 ? week % 4 == 0 ? 1 : 0 : 2)
                    .Select(one => from.AddDays(7 * week + one))).Select(at => Failed(at, IncidentCategory.Resource)),
                Failed(from.AddDays(200), null),
            ]);
        await Organisation.SaveAsync(
            [
                .. Enumerable.Range(0, 400).Select(day => new SessionDay
                {
                    ServiceId = 1, Day = new DateOnly(2025, 9, 1).AddDays(day), Total = 1_000,
                }),
            ]);

        IncidentEntity Failed(DateTime at, IncidentCategory? category)
        {
            var incident = SomeRecords.Incident(mode, at, affected: 20);
            (incident.ServiceId, incident.Category) = (1, category);
            return incident;
        }
    }

    private static string Plain(string text) => text.Replace('\u202f', ' ');
}
