using System.Text.RegularExpressions;
using Bunit;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Features.Incidents;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Tests.Features.Matrix;

namespace ReliabilityDashboard.Tests.Features.Incidents;

[EitherDatabase]
public sealed partial class IncidentFactsPanelTests : OrganisationContext
{
    [Fact]
    public async Task What_is_not_known_stands_in_one_line_that_leads_to_the_form_and_in_no_row()
    {
        var edited = false;
        var panel = await OpenAsync(_ => { }, () => edited = true);
        var line = Blanks().Replace(panel.Find(".facts__unknown").TextContent, " ").Trim();
        Assert.Matches("^Not known: .*trigger.*segment.* – Edit$", line);
        Assert.DoesNotContain("unknown", string.Concat(panel.FindAll("dd").Select(row => row.TextContent)), StringComparison.Ordinal);
        Assert.DoesNotContain("Trigger", panel.FindAll("dt").Select(row => row.TextContent));
        await panel.Find(".facts__unknown button").ClickAsync(new());
        Assert.True(edited);
    }

    [Fact]
    public async Task The_end_of_one_that_goes_on_is_not_unknown_but_still_to_come()
    {
        var panel = await OpenAsync(incident => (incident.Status, incident.ResolvedAt) = (IncidentStatus.Open, null), () => { });
        Assert.DoesNotMatch("resolved|mitigated", panel.Find(".facts__unknown").TextContent);
    }

    private async Task<IRenderedComponent<IncidentFactsPanel>> OpenAsync(Action<Storage.Incidents.IncidentEntity> make, Action edit)
    {
        var incident = SomeRecords.Incident(await Organisation.ModeAsync("pool exhausted"), StoredOrganisation.Now.AddDays(-1));
        make(incident);
        await Organisation.SaveAsync(incident);
        var view = (await Organisation.Get<IncidentReader>().FindAsync($"{incident.Id}", Xunit.TestContext.Current.CancellationToken))!;
        return Render<IncidentFactsPanel>(panel => panel.Add(one => one.View, view).Add(one => one.OnEdit, edit));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
