using Bunit;
using MudBlazor;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Features.PostMortems.Listing;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Tests.Features.Matrix;
using TestContext = Xunit.TestContext;
using Severity = ReliabilityDashboard.Domain.Incidents.Severity;

namespace ReliabilityDashboard.Tests.Features.PostMortems;

[EitherDatabase]
public sealed class PostMortemsPageTests : OrganisationContext
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Before_the_first_import_it_leads_to_the_imports() =>
        Assert.Equal("/imports", Open("/post-mortems").Find(".state a").GetAttribute("href"));

    [Fact]
    public async Task Without_a_post_mortem_it_says_how_one_begins_and_names_severe_incidents_only()
    {
        await StoreAsync(Severity.Sev1);
        await StoreAsync(Severity.Sev3);
        var page = Open("/post-mortems");
        Assert.Equal("/incidents", page.Find(".state a").GetAttribute("href"));
        Assert.Single(page.FindAll("button[aria-label^='Begin a post-mortem about']"));
    }

    [Fact]
    public async Task An_incident_in_the_address_begins_its_post_mortem_and_opens_it()
    {
        var incident = await StoreAsync(Severity.Sev1);
        Open($"/post-mortems?incident={incident.Id}")
            .WaitForAssertion(() => Assert.EndsWith("/post-mortems/1", Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal([incident.Id], (await Organisation.Get<PostMortemQuery>().FindAsync(1, Cancel))!.Content.Incidents);
    }

    [Fact]
    public void An_unknown_incident_in_the_address_begins_nothing_and_says_so()
    {
        var page = Open("/post-mortems?incident=99");
        page.WaitForAssertion(() => Assert.Contains("There is no such incident any more", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task They_stand_by_state_with_what_became_of_their_actions()
    {
        var creation = Organisation.Get<PostMortemCreation>();
        AgreedAction done = new(Guid.CreateVersion7(), "Bulkhead", ActionKind.Architectural) { State = ActionState.Done },
            open = new(Guid.CreateVersion7(), "Alert", ActionKind.Monitoring);
        await creation.CreateAsync(new PostMortem { Title = "First", Actions = [done, open] }, "Ada", Cancel);
        await creation.CreateAsync(new PostMortem { Title = "Second" }, "Ada", Cancel);
        await Organisation.Get<PostMortemPublishing>().AskForReviewAsync(1, "Ada", Cancel);
        var page = Open("/post-mortems");
        Assert.Equal("1 draft, 1 in review. 1 of 2 agreed actions are still open.", page.Find(".lede").TextContent);
        Assert.Equal(["Drafts", "In review"], page.FindAll("section:has(table) h2").Select(heading => heading.TextContent));
        Assert.Contains(page.FindAll("td"), cell => cell.TextContent == "1 open · 1 done");
    }

    private IRenderedComponent<PostMortemsPage> Open(string address)
    {
        Navigation.NavigateTo(address);
        Render<MudPopoverProvider>();
        var page = Render<PostMortemsPage>();
        page.WaitForState(
            () => page.FindAll(".loading").Count == 0 || !Navigation.Uri.EndsWith(address, StringComparison.Ordinal));
        return page;
    }

    private async Task<IncidentEntity> StoreAsync(Severity severity)
    {
        var incident = SomeRecords.Incident(
            await Organisation.ModeAsync($"mode {severity}"), StoredOrganisation.Now.AddDays(-1), severity: severity);
        await Organisation.SaveAsync(incident);
        return incident;
    }
}
