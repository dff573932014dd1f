using Bunit;
using MudBlazor;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Features.Incidents;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Tests.Features.Matrix;

namespace ReliabilityDashboard.Tests.Features.Incidents;

/// <summary>Many incidents of the list are cleaned up at once, and put back.</summary>
[EitherDatabase]
public sealed class CleanUpTests : OrganisationContext
{
    [Fact]
    public async Task All_of_a_list_are_looked_at_marked_and_put_back()
    {
        await FillAsync("Database failover rehearsal", "Checkout is slow", "Quarterly failover");
        var page = Page("/incidents?q=failover");
        Assert.Contains("All 2 of this list", page.Markup, StringComparison.Ordinal);

        await page.Find("form.clean").SubmitAsync();
        page.WaitForAssertion(() =>
            Assert.Equal(["Incidents", "3 incidents", "1 incident"], Cells(page, "Incidents")));
        Assert.Contains("Database failover rehearsal", page.Find(".clean__plan").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Stored(), one => one.Exercise);

        await page.Find(".clean__plan > .button--primary").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Marked as exercise: 2 incidents.", page.Find(".clean__told").TextContent));
        Assert.Equal(2, Stored().Count(one => one.Exercise));

        await page.Find(".clean__recent .link").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("2 incidents as before", page.Find(".clean__told").TextContent));
        Assert.DoesNotContain(Stored(), one => one.Exercise);
        Assert.Empty(page.FindAll(".clean__recent .link"));
    }

    [Fact]
    public async Task Ticked_rows_become_duplicates_of_one_that_must_be_stored()
    {
        await FillAsync("One", "Two", "Three");
        var page = Page("/incidents");
        await page.Find("[aria-label^='Tick Two']").ChangeAsync(new() { Value = true });
        await page.Find("[aria-label^='Tick One']").ChangeAsync(new() { Value = true });
        Assert.Contains("The 2 ticked rows", page.Markup, StringComparison.Ordinal);
        await page.FindAll("form.clean select")[1].ChangeAsync(new() { Value = "1" });

        await SayAsync("no-such");
        page.WaitForAssertion(() => Assert.Contains("No incident with the id “no-such”", page.Find(".notice").TextContent));
        await SayAsync(Stored().Single(one => one.Title == "One").ExternalId);
        // What stands for the others is no duplicate of itself.
        page.WaitForAssertion(() => Assert.Equal("Change 1 incident", page.Find(".clean__plan > .button--primary").TextContent.Trim()));
        await page.Find(".clean__plan > .button--primary").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(["Two"], Stored().Where(one => one.DuplicateOf is not null).Select(one => one.Title)));

        async Task SayAsync(string id)
        {
            await page.Find("[data-field=duplicate_of] input").InputAsync(new() { Value = id });
            await page.Find("form.clean").SubmitAsync();
        }
    }

    [Fact]
    public async Task Of_many_no_unknown_service_is_said()
    {
        await FillAsync("One", "Two");
        var page = Page("/incidents");
        await page.FindAll("form.clean select")[1].ChangeAsync(new() { Value = "4" });
        await page.Find("form.clean").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Expected a value", page.Markup, StringComparison.Ordinal));
        await page.Find("[data-field=service] input").InputAsync(new() { Value = "chekout" });
        await page.Find("form.clean").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("There is no service “chekout” yet.", page.Find(".notice").TextContent));
    }

    private static IEnumerable<string> Cells(IRenderedComponent<IncidentsPage> page, string figure) =>
        page.FindAll(".clean__plan tbody tr")
            .Select(row => row.Children.Select(cell => cell.TextContent.Trim().Replace('\u202F', ' ')).ToList())
            .Single(row => row[0] == figure);

    private List<IncidentEntity> Stored()
    {
        using var context = Organisation.Context();
        return [.. context.Incidents];
    }

    private IRenderedComponent<IncidentsPage> Page(string address)
    {
        Navigation.NavigateTo(address);
        Render<MudPopoverProvider>();
        var page = Render<IncidentsPage>();
        page.WaitForElement("tbody tr");
        page.Find("[data-opens=clean-up]").Click();
        page.WaitForElement("form.clean");
        return page;
    }

    private async Task FillAsync(params string[] titles)
    {
        var mode = await Organisation.ModeAsync("pool exhausted");
        await Organisation.SaveAsync([
            .. titles.Select((title, day) =>
            {
                var incident = SomeRecords.Incident(mode, StoredOrganisation.Now.AddDays(-day - 1));
                incident.Title = title;
                incident.SourceFields = new()
                {
                    { IncidentField.Title, title }, { IncidentField.StartedAt, incident.StartedAt },
                    { IncidentField.ResolvedAt, incident.ResolvedAt },
                };
                return (object)incident;
            }),
        ]);
    }
}
