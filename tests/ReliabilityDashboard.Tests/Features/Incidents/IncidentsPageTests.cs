using Bunit;
using MudBlazor;
using ReliabilityDashboard.Features.Incidents;
using ReliabilityDashboard.Tests.Features.Matrix;

namespace ReliabilityDashboard.Tests.Features.Incidents;

[EitherDatabase]
public sealed class IncidentsPageTests : OrganisationContext
{
    [Fact]
    public async Task The_rows_are_in_the_first_render()
    {
        await FillAsync(60);
        Navigation.NavigateTo("/incidents");
        var page = Page();
        Assert.Equal(50, page.FindAll("tbody tr").Count);
        Assert.Equal("1–50 of 60", page.Find(".pages__shown").TextContent);
        Assert.Equal("/incidents?page=2", page.Find("a[rel=next]").GetAttribute("href"));
        Assert.Equal("descending", page.Find("th[aria-sort]").GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task Another_address_shows_another_page_of_the_same_list()
    {
        await FillAsync(60);
        Navigation.NavigateTo("/incidents");
        var page = Page();
        Navigation.NavigateTo("/incidents?page=2");
        page.WaitForAssertion(() => Assert.Equal("51–60 of 60", page.Find(".pages__shown").TextContent));
        Assert.Contains("table--compact", page.Find("table").ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_finding_of_the_address_is_the_one_that_is_chosen()
    {
        await FillAsync(1);
        Navigation.NavigateTo("/incidents?quality=zero-span");
        Render<MudPopoverProvider>();
        var page = Render<IncidentsPage>();
        var choice = page.Find(".tools__quality select");
        Assert.Equal(
            "Recovered in no time", choice.QuerySelector($"option[value='{choice.GetAttribute("value")}']")!.TextContent.Trim());
    }

    private IRenderedComponent<IncidentsPage> Page()
    {
        Render<MudPopoverProvider>();
        var page = Render<IncidentsPage>();
        page.WaitForElement("tbody tr");
        return page;
    }

    private async Task FillAsync(int count)
    {
        var mode = await Organisation.ModeAsync("pool exhausted");
        await Organisation.SaveAsync([
            .. Enumerable.Range(1, count).Select(hour => (object)SomeRecords.Incident(mode, StoredOrganisation.Now.AddHours(-hour))),
        ]);
    }
}
