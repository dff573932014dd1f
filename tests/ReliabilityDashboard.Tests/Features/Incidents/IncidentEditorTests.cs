using Bunit;
using MudBlazor;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Features.Incidents;
using ReliabilityDashboard.Features.Incidents.Editing;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Tests.Features.Matrix;
using ReliabilityDashboard.Tests.Features.PostMortems;

namespace ReliabilityDashboard.Tests.Features.Incidents;

[EitherDatabase]
public sealed class IncidentEditorTests : OrganisationContext
{
    private bool saved;

    [Fact]
    public async Task What_the_database_does_not_take_stays_in_the_form_and_is_saved_by_the_next_try()
    {
        var editor = await OpenAsync();
        await editor.Find("[data-field=title] input").InputAsync("Pool of the bank’s calls exhausted");

        // A database that refuses, for whatever reason.
        await Organisation.RenameTableAsync("audit_entries", "away");
        await editor.Find("form").SubmitAsync();

        Assert.StartsWith(
            "Not saved: the database did not take it", editor.Find(".editor__message").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("Pool of the bank’s calls exhausted", editor.Find("[data-field=title] input").GetAttribute("value"));
        Assert.False(saved);

        await Organisation.RenameTableAsync("away", "audit_entries");
        await editor.Find("form").SubmitAsync();

        Assert.True(saved);
        await using var context = Organisation.Context();
        Assert.Equal("Pool of the bank’s calls exhausted", context.Incidents.Single().Title);
    }

    [Fact]
    public async Task Saving_nothing_says_so_and_leaves_the_button_on()
    {
        var editor = await OpenAsync();

        await editor.Find("form").SubmitAsync();

        Assert.Equal("Nothing is changed yet.", editor.Find(".editor__message").TextContent.Trim());
        Assert.False(editor.Find("button[type=submit]").HasAttribute("disabled"));
        Assert.False(saved);

        await editor.Find("[data-field=title] input").InputAsync("Pool of the bank’s calls exhausted");
        Assert.Empty(editor.FindAll(".editor__message"));
        await editor.Find("form").SubmitAsync();
        Assert.True(saved);
    }

    private async Task<IRenderedComponent<IncidentEditor>> OpenAsync()
    {
        var incident = SomeRecords.Incident(await Organisation.ModeAsync("pool exhausted"), StoredOrganisation.Now.AddDays(-1));
        incident.SourceFields = new() { { IncidentField.Title, incident.Title }, { IncidentField.StartedAt, incident.StartedAt } };
        await Organisation.SaveAsync(incident);
        var view = (await Organisation.Get<IncidentReader>().FindAsync($"{incident.Id}", Cancel))!;
        Render<MudPopoverProvider>();
        return Render<IncidentEditor>(parameters =>
            parameters
                .Add(e => e.View, view)
                .Add(e => e.OnSaved, () => saved = true)
                .Add(e => e.Reload, () => Task.FromResult<IncidentView?>(view))
        );
    }

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;
}
