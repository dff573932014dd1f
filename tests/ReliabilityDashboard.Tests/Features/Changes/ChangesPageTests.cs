using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Features.Changes;
using ReliabilityDashboard.Reading.Changes;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Tests.Features.Matrix;
using ReliabilityDashboard.Tests.Security;

namespace ReliabilityDashboard.Tests.Features.Changes;

/// <summary>The page of changes: what they set off, what people say of them in place, and what stands where there is nothing.</summary>
[EitherDatabase]
public sealed class ChangesPageTests : OrganisationContext
{
    private const string ThirdQuarter = "/changes?from=2026-07-01&to=2026-10-01";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddChanges();
    }

    [Fact]
    public void Without_a_change_it_says_what_brings_one()
    {
        var page = Open();
        page.WaitForAssertion(() => Assert.Contains("No change is stored yet", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public async Task What_changes_do_not_have_is_refused_with_the_way_out()
    {
        await StoreAsync();
        var page = Open("/changes?category=data");
        page.WaitForAssertion(() => Assert.Equal("/changes", page.Find(".state a.button").GetAttribute("href")));
    }

    [Fact]
    public async Task A_suggested_incident_is_confirmed_in_place_overridden_and_taken_back()
    {
        await StoreAsync();
        Services.AddScoped(_ => Signed.In(PersonRole.Responder));
        var page = Open();
        page.WaitForAssertion(() => Assert.Equal("suggested", page.Find(".linked .tag").TextContent));
        Assert.Matches(
            @"^\s*10.min after, fit.* 0\.79,\s+by chance.* 0\.\d.%\s*$",
            page.Find(".linked > .aside").TextContent.ReplaceLineEndings(" "));
        Assert.StartsWith("4 changes reached production in Q3 2026. 0 of 4 ", page.Find(".lede").TextContent, StringComparison.Ordinal);

        await page.Find(".linked button[aria-label^=Confirm]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("confirmed", page.Find(".linked .tag").TextContent));
        Assert.StartsWith(
            "“Till stands” was set off by Release: web 4.2", page.Find(".changes-list__said").TextContent, StringComparison.Ordinal);
        Assert.Contains("1 of 4 ", page.Find(".lede").TextContent, StringComparison.Ordinal);

        await page.Find(".linked button[aria-label^=Another]").ClickAsync(new());
        await page.FindAll(".linked__others button").Single().ClickAsync(new());
        page.WaitForAssertion(() => Assert.EndsWith(
            "set off by Configuration: Longer timeout.", page.Find(".changes-list__said").TextContent, StringComparison.Ordinal));

        await page.Find(".linked button[aria-label^=Take]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("suggested", page.Find(".linked .tag").TextContent));
    }

    [Fact]
    public async Task What_is_known_of_a_change_is_said_in_place_and_a_wrong_incident_is_named()
    {
        await StoreAsync();
        Services.AddScoped(_ => Signed.In(PersonRole.Responder));
        var page = Open($"{ThirdQuarter}&change=3");
        page.WaitForAssertion(() => Assert.Single(page.FindAll("form.change-form")));
        Assert.Contains("looks like a fix of", Row(page, "web 4.2 hotfix").TextContent, StringComparison.Ordinal);

        await page.FindAll(".change-form input")[1].InputAsync(new() { Value = "INC-404" });
        await page.Find("form.change-form").SubmitAsync();
        Assert.StartsWith(
            "fixes: expected the id of a stored incident", page.Find(".change-form__fault").TextContent, StringComparison.Ordinal);
        Assert.Equal("INC-404", page.FindAll(".change-form input")[1].GetAttribute("value"));

        await page.FindAll(".change-form select")[0].ChangeAsync(new() { Value = "3" });
        await page.FindAll(".change-form button").Single(button => button.TextContent.Contains("It fixes", StringComparison.Ordinal))
            .ClickAsync(new());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("form.change-form")));
        page.WaitForAssertion(() => Assert.Contains(", fixes", Row(page, "web 4.2 hotfix").TextContent, StringComparison.Ordinal));
        Assert.Contains("both", Row(page, "web 4.2 hotfix").TextContent, StringComparison.Ordinal);
        // What is known of one of four, and that the others are unknown, stands above the table.
        Assert.Contains(
            "Of 3 of 4 it is unknown.", page.Find(".writers__says").TextContent, StringComparison.Ordinal);
        Assert.Contains(ChangeTableWords.NotAlike, page.Find(".writers__says").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_reads_sees_the_figures_and_no_way_to_change_them()
    {
        await StoreAsync();
        Services.AddScoped(_ => Signed.In(PersonRole.Viewer));
        var page = Open();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".linked")));
        Assert.Empty(page.FindAll(".linked button[aria-label]"));
        Assert.Empty(page.FindAll(".table a[aria-label^=Edit]"));
        Assert.Equal(
            ["canary", "unknown"], page.FindAll("[aria-label='Changes by strategy'] .sides__word").Select(one => one.TextContent.Trim()));
        Assert.Contains("How much changes hurt cannot be told", page.Find(".effect__said").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<ChangesPage> Open(string address = ThirdQuarter)
    {
        Navigation.NavigateTo(address);
        return Render<ChangesPage>();
    }

    private static AngleSharp.Dom.IElement Row(IRenderedComponent<ChangesPage> page, string title) =>
        page.FindAll(".changes-list tbody tr").Single(row => row.QuerySelector(".changes-list__what")?.TextContent.Contains(title) == true);

    /// <summary>A release, an incident ten minutes later, and a repair.</summary>
    private async Task StoreAsync()
    {
        await Organisation.SaveAsync(new ServiceEntity { Id = 2, Name = "web", NameKey = "web", Declared = true, Team = "Core" });
        var at = new DateTime(2026, 9, 1, 10, 0, 0, DateTimeKind.Utc);
        var incident = SomeRecords.Incident(await Organisation.ModeAsync("Till stands"), at.AddMinutes(10));
        (incident.Id, incident.ServiceId, incident.Title) = (1, 2, "Till stands");
        (incident.DetectedAt, incident.ResolvedAt) = (at.AddMinutes(12), at.AddHours(2));
        incident.SourceFields = new()
        {
            { IncidentField.Title, incident.Title }, { IncidentField.StartedAt, incident.StartedAt }, { IncidentField.Service, "web" },
            { IncidentField.DetectedAt, incident.DetectedAt }, { IncidentField.ResolvedAt, incident.ResolvedAt },
        };
        await Organisation.SaveAsync(incident);
        await Organisation.SaveAsync(
            Made(1, at.AddDays(-40), "web 4.1"), Made(2, at, "web 4.2"), Made(3, at.AddHours(3), "web 4.2 hotfix"),
            Made(4, at.AddMinutes(-90), "Longer timeout", ChangeKind.Configuration));
    }

    private static ChangeEntity Made(long id, DateTime at, string title, ChangeKind kind = ChangeKind.Release) => new()
    {
        Id = id, Source = "pipeline", ExternalId = $"c-{id}", At = at, Kind = kind, ServiceId = 2, Title = title,
        Strategy = id == 2 ? RolloutStrategy.Canary : null,
    };
}
