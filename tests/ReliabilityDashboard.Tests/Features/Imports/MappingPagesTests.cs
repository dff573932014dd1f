using Bunit;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Features.Imports.Mappings;

namespace ReliabilityDashboard.Tests.Features.Imports;

public sealed class MappingPagesTests : ImportsContext
{
    [Fact]
    public async Task A_mapping_is_said_otherwise_with_a_history_and_given_up_so_that_ours_holds_again()
    {
        var page = Render<MappingPage>(parameters => parameters.Add(p => p.Name, "pagerduty-csv"));
        var text = page.WaitForElement("textarea");
        Assert.True(page.Find(".button--primary").HasAttribute("disabled"));
        Assert.Contains("\"created_on\"", text.GetAttribute("value"), StringComparison.Ordinal);

        await page.Find("textarea").InputAsync(
            new() { Value = """{ "like": "pagerduty-csv", "zone": "Europe/Nowhere", "fields": { "ends": "x" } }""" });
        await page.Find(".button--primary").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".mapping__fault").Count));
        Assert.Equal(0, await AskAsync(context => context.Mappings.CountAsync(Cancel)));

        await page.Find("textarea").InputAsync(new() { Value = """{ "like": "pagerduty-csv", "zone": "Europe/Berlin" }""" });
        await page.Find(".button--primary").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Kept by Ada", page.Markup, StringComparison.Ordinal));
        Assert.Single(page.FindAll(".mapping__history li"));

        var list = Render<MappingsPage>();
        list.WaitForAssertion(() => Assert.Equal("pagerduty-csv", list.FindAll(".mappings__name")[0].TextContent.Trim()));

        await page.FindAll("button").Single(button => button.TextContent == "Give up").ClickAsync(new());
        page.WaitForAssertion(() => Assert.EndsWith("/imports/mappings", Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal(2, await AskAsync(context => context.Mappings.CountAsync(Cancel)));
        list.WaitForAssertion(() => Assert.All(
            list.FindAll("tbody tr"), row => Assert.Contains("comes with the program", row.TextContent, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_name_that_no_mapping_has_says_so()
    {
        var page = Render<MappingPage>(parameters => parameters.Add(p => p.Name, new string('n', 300)));
        page.WaitForAssertion(() => Assert.Contains("There is no mapping", page.Find("h1").TextContent, StringComparison.Ordinal));
    }
}
