using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Features.Services;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Signals;
using ReliabilityDashboard.Tests.Features.Matrix;

namespace ReliabilityDashboard.Tests.Features.Services;

[EitherDatabase]
public sealed class ServicePageTests : OrganisationContext
{
    private static readonly DateTime Now = StoredOrganisation.Now;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddServices();
        // web and shop call pay; mail calls nobody, and failed with it all the same.
        await Organisation.SaveAsync(
            [.. new[] { "pay", "web", "shop", "mail" }.Select((name, index) => new ServiceEntity
            {
                Id = index + 1, Name = name, NameKey = name, Declared = true,
            })]);
        await Organisation.SaveAsync(
            Call(2, 1), Call(3, 1),
            new SignalDay
            {
                ServiceId = 1, Day = new(2026, 10, 1), Requests = 1_000, Errors = 6, ImplicitErrors = 4, ErrorRequests = 1_000,
                ImplicitRequests = 1_000, RequestSeconds = 86_400, LatencyOk = "0.1:90;1:10", LatencyFailed = "1:10",
            },
            new SignalBucketEntity
            {
                ServiceId = 1, Time = Now.Date.AddDays(-4), BucketSeconds = 3600, Requests = 1_000, Errors = 6, ImplicitErrors = 4,
                Source = "files",
            });
        var mode = await Organisation.ModeAsync("Till stands");
        var incident = SomeRecords.Incident(mode, Now.AddDays(-4), affected: 20);
        (incident.ServiceId, incident.ServicesGiven) = (1, true);
        incident.Services = [.. new[] { 1, 2, 4 }.Select(id => new IncidentService { ServiceId = id })];
        var filed = SomeRecords.Incident(mode, Now.AddDays(-5));
        (filed.ServiceId, filed.FailingDependency) = (3, "mail");
        await Organisation.SaveAsync(incident, filed);
    }

    [Fact]
    public void Every_figure_leads_to_what_it_was_made_of_and_each_panel_says_its_period()
    {
        var page = Open();
        var leads = page.FindAll(".figure-facts a").ToDictionary(
            link => link.QuerySelector("[data-figure]")!.GetAttribute("data-figure")!, link => link.GetAttribute("href"));
        Assert.Equal(
            page.FindAll(".figure-facts [data-value]").Where(figure => figure.GetAttribute("data-value") is { Length: > 0 })
                .Select(figure => figure.GetAttribute("data-figure")),
            leads.Keys);
        Assert.Equal("/incidents?period=last-30-days&origin=pay", leads["service.began-here"]);
        Assert.Equal("/incidents?period=last-30-days&service=pay", leads["service.incidents"]);
        Assert.Equal("/services/pay?period=last-30-days#spread", leads["service.modelled"]);
        Assert.Equal("/services/pay?from=2026-09-07T12%3A00%3A00Z&to=2026-10-05T12%3A00%3A00Z#errors", leads["service.level"]);
        foreach (var part in leads.Values.Where(href => href!.Contains('#')).Select(href => href![(href!.IndexOf('#') + 1)..]))
            Assert.Single(page.FindAll($"#{part}"));
        Assert.Equal(
            ["At a glance", "Latency", "Traffic", "Errors", "Fullest", "What fails with it"],
            page.FindAll("h2:has(+ .panel__period)").Select(title => title.TextContent));
        Assert.All(page.FindAll(".panel__period"), period => Assert.Equal("last 30 days", period.TextContent));
    }

    [Fact]
    public void Of_what_sends_no_signals_one_panel_says_so_and_what_began_there_is_told()
    {
        Navigation.NavigateTo("/services/mail?period=last-30-days");
        var page = Render<ServicePage>();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("#spread")));
        Assert.Contains(page.FindAll("h2"), title => title.TextContent == "Golden signals");
        Assert.DoesNotContain(page.FindAll("h2"), title => title.TextContent == "Latency");
        Assert.EndsWith(
            "It had no incident in the last 30 days; 1 began there, whoever it was filed at.", page.Find(".lede").TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_failed_with_it_stands_beside_what_the_graph_says_and_what_would_explain_the_difference()
    {
        var rows = Open().FindAll("#spread tbody tr").Select(row => row.TextContent.Trim()).ToList();
        Assert.Equal(3, rows.Count);
        Assert.Matches(@"^mail\s*A call of it that nobody declared and no trace saw would explain it\.\s*not reached\s*1 of 1$", rows[0]);
        Assert.Matches(@"^web\s*1 call away\s*1 of 1$", rows[1]);
        Assert.Matches(@"^shop\s*1 call away\s*none$", rows[2]);
    }

    [Fact]
    public void Errors_over_traffic_are_drawn_and_it_is_said_why_they_show_no_limit()
    {
        var capacity = Open().FindAll("section").Single(panel => panel.QuerySelector("h2")?.TextContent == "Capacity");
        Assert.NotNull(capacity.QuerySelector(".chart"));
        Assert.Contains("It takes at least 40 hours", capacity.QuerySelector(".figure-remark")!.TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<ServicePage> Open()
    {
        Navigation.NavigateTo("/services/pay?period=last-30-days");
        var page = Render<ServicePage>();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("#spread")));
        return page;
    }

    private static DependencyEntity Call(int caller, int callee) => new()
    {
        CallerId = caller, CalleeId = callee, Source = "files", Origin = DependencyOrigin.Declared,
        ObservedAt = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
    };
}
