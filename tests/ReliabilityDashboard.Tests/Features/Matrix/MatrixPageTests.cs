using Bunit;
using MudBlazor;
using ReliabilityDashboard.Domain.Grouping;
using ReliabilityDashboard.Features.Matrix;

namespace ReliabilityDashboard.Tests.Features.Matrix;

[EitherDatabase]
public sealed class MatrixPageTests : OrganisationContext
{
    [Fact]
    public void Before_anything_is_imported_it_says_what_would_stand_here_and_leads_to_the_imports()
    {
        var page = Open("/matrix");
        page.WaitForAssertion(() => Assert.Equal("/imports", page.Find(".state a").GetAttribute("href")));
    }

    [Fact]
    public async Task Nothing_in_a_period_is_another_thing_than_nothing_stored()
    {
        await Organisation.SaveAsync(
            SomeRecords.Incident(await Organisation.ModeAsync("pool exhausted"), StoredOrganisation.Now.AddDays(-3)));
        var page = Open("/matrix?from=2020-01-01&to=2020-02-01");
        page.WaitForAssertion(() => Assert.Equal("No incident in January 2020", page.Find(".state__what").TextContent));
        Assert.Empty(page.FindAll(".state a"));
    }

    [Fact]
    public async Task A_row_leads_to_the_panel_of_its_failure_mode_and_the_address_says_so()
    {
        var mode = await Organisation.ModeAsync("pool exhausted");
        await Organisation.SaveAsync(SomeRecords.Incident(mode, StoredOrganisation.Now.AddDays(-3), affected: 20));
        var page = Open("/matrix");
        page.WaitForAssertion(() => Assert.Equal($"/matrix?mode={mode.Id}", page.Find(".ranked__title").GetAttribute("href")));

        await page.InvokeAsync(() => Navigation.NavigateTo($"/matrix?mode={mode.Id}"));
        page.WaitForAssertion(() => Assert.Equal("pool exhausted", page.Find(".mode-panel h2").TextContent));
        Assert.Equal($"/groups/{mode.Id}", page.Find(".mode-panel p a").GetAttribute("href"));
        Assert.Equal("/matrix", page.Find(".mode-panel__close").GetAttribute("href"));
    }

    [Fact]
    public async Task Chosen_incidents_are_split_off_into_a_mode_of_their_own_and_its_panel_opens()
    {
        var mode = await Organisation.ModeAsync("pool exhausted");
        await Organisation.SaveAsync(
            SomeRecords.Incident(mode, StoredOrganisation.Now.AddDays(-3)),
            SomeRecords.Incident(mode, StoredOrganisation.Now.AddDays(-2)));
        var page = Open($"/matrix?mode={mode.Id}");
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".mode-panel tbody tr").Count));

        // Awaited: the panel may be drawn again between the finding and the change.
        await page.Find(".mode-panel tbody input").ChangeAsync(new() { Value = true });
        await page.FindAll(".mode-actions button")
            .Single(button => button.TextContent.StartsWith("Split", StringComparison.Ordinal))
            .ClickAsync(new());

        page.WaitForAssertion(
            () => Assert.Contains("A person put them together", page.Find(".mode-panel").TextContent, StringComparison.Ordinal));
        Assert.Single(page.FindAll(".mode-panel tbody tr"));
        Assert.DoesNotContain($"mode={mode.Id}", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_modes_that_stay_alone_the_list_says_why_and_groups_those_of_one_title_at_a_press()
    {
        await Organisation.AloneAsync("Incident", "Incident", "Problem");
        var page = Open("/matrix");
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".ranked__title").Count));
        Assert.Equal(
            2,
            page.FindAll(".ranked__alike").Count(words => words.TextContent.Contains(FailureMode.AloneReason, StringComparison.Ordinal)));

        await page.FindAll(".ranked__alike button").First().ClickAsync(new());

        page.WaitForAssertion(
            () => Assert.Contains("A person put them together", page.Find(".mode-panel").TextContent, StringComparison.Ordinal));
        Assert.Equal(2, page.FindAll(".mode-panel tbody tr").Count);
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".ranked__title").Count));
        Assert.Empty(page.FindAll(".ranked__alike button"));
    }

    [Fact]
    public async Task Pointing_at_a_row_lights_it()
    {
        await Organisation.SaveAsync(
            SomeRecords.Incident(await Organisation.ModeAsync("pool exhausted"), StoredOrganisation.Now.AddDays(-3), affected: 20));
        var page = Open("/matrix");
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".ranked__title")));
        page.Find(".ranked__title").Focus();
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".ranked__row--lit")));
    }

    [Fact]
    public async Task A_column_of_the_address_lists_its_failure_modes_alone()
    {
        var (once, twice) = (await Organisation.ModeAsync("pool exhausted"), await Organisation.ModeAsync("zone loses DNS"));
        await Organisation.SaveAsync(
            SomeRecords.Incident(once, StoredOrganisation.Now.AddDays(-3), affected: 20),
            SomeRecords.Incident(twice, StoredOrganisation.Now.AddDays(-4), affected: 20),
            SomeRecords.Incident(twice, StoredOrganisation.Now.AddDays(-5), affected: 20));
        var page = Open("/matrix?often=twice");
        page.WaitForAssertion(() => Assert.Equal("zone loses DNS", Assert.Single(page.FindAll(".ranked__title")).TextContent));
        Assert.Equal("/matrix", page.Find(".ranked__more a").GetAttribute("href"));
    }

    [Fact]
    public async Task Words_in_the_address_that_mean_nothing_are_named()
    {
        await Organisation.SaveAsync(
            SomeRecords.Incident(await Organisation.ModeAsync("pool exhausted"), StoredOrganisation.Now.AddDays(-3), affected: 20));
        var page = Open("/matrix?of=planets&impact=karma&often=never");
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".notice").Count));
    }

    private IRenderedComponent<MatrixPage> Open(string address)
    {
        Navigation.NavigateTo(address);
        Render<MudPopoverProvider>();
        return Render<MatrixPage>();
    }
}
