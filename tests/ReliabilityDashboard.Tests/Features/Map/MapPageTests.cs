using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Features.Map;
using ReliabilityDashboard.Reading.Map;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Tests.Features.Matrix;
using ReliabilityDashboard.Tests.Security;

namespace ReliabilityDashboard.Tests.Features.Map;

[EitherDatabase]
public sealed class MapPageTests : OrganisationContext
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddMap();
    }

    [Fact]
    public void Without_services_it_says_what_would_stand_here_and_leads_to_the_imports()
    {
        var page = Open();
        page.WaitForAssertion(() => Assert.Equal("/imports", page.Find(".state a").GetAttribute("href")));
        Assert.Empty(page.FindAll("svg.graph__picture"));
    }

    [Fact]
    public async Task Names_of_300_letters_are_shortened_where_they_are_drawn_and_whole_where_they_are_read()
    {
        var (web, pay) = (new string('w', 300), new string('p', 300));
        await Organisation.SaveAsync(
            new ServiceEntity { Id = 1, Name = web, NameKey = web, Declared = true },
            new ServiceEntity { Id = 2, Name = pay, NameKey = pay, Declared = true });
        await Organisation.SaveAsync(new DependencyEntity
        {
            CallerId = 1, CalleeId = 2, Source = "files", Origin = DependencyOrigin.Declared,
            ObservedAt = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
        });
        var page = Open($"/map?fails={pay}");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".graph__name")));
        Assert.All(page.FindAll(".graph__name"), name => Assert.InRange(name.TextContent.Trim().Length, 1, 26));
        Assert.Contains(page.FindAll(".reach .named"), name => name.TextContent == web);
        Assert.StartsWith("If ppp", page.Find("h1").TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Boxes_open_and_the_table_ranks_by_what_fails_with_a_service()
    {
        await CallsAsync();
        var page = Open();
        page.WaitForAssertion(() => Assert.Equal(
            ["box Money", "box Shop", "node fynpay"], page.FindAll(".graph__place").Select(box => box.GetAttribute("data-id"))));
        Assert.Equal("/map?open=Money", page.Find("[data-id='box Money'] a").GetAttribute("href"));
        // A call of web, and one that nobody waits for.
        Assert.Equal(["box Money>box Shop", "box Money>node fynpay", "box Shop>box Money"], Lines(page));
        Assert.Equal("fynpay", page.Find(".reach tbody tr .named").TextContent);
        Assert.Equal("/map?fails=fynpay", page.Find(".reach tbody tr td:last-child a").GetAttribute("href"));
        Assert.Contains("Hidden: seen, never declared", page.Find(".calls-drawn").TextContent, StringComparison.Ordinal);
        Assert.Equal("1", page.Find(".stands__n--warn").TextContent);
    }

    [Fact]
    public async Task What_if_is_in_the_address_and_shows_before_and_after_a_call_is_protected()
    {
        await CallsAsync();
        Services.AddScoped(_ => Signed.In(PersonRole.Responder));
        var page = Open("/map?fails=fynpay");
        page.WaitForAssertion(() => Assert.Equal("If fynpay fails", page.Find("h1").TextContent.Trim()));
        Assert.Equal("It reaches 2 of 3 services.", page.Find(".lede").TextContent.Trim());
        Assert.Equal(["0", "1", "2"], page.FindAll(".graph__number").Select(number => number.TextContent).Order());
        var call = page.FindAll(".way li").Single(row => row.TextContent.Contains("web → pay", StringComparison.Ordinal));
        var protect = call.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Equal("/map?fails=fynpay&protect=web%2Fpay", protect);

        await page.InvokeAsync(() => Navigation.NavigateTo(protect));

        page.WaitForAssertion(() => Assert.EndsWith(
            "With web → pay protected, it stays with 1.", page.Find(".lede").TextContent, StringComparison.Ordinal));
        Assert.Equal(["web"], page.FindAll(".graph__box--spared .graph__name").Select(name => name.TextContent));
        Assert.Single(page.FindAll(".graph__picture .graph__line--bar-tried"));
        Assert.Equal("2 of 3 → 1", page.FindAll(".before__figures")[1].TextContent);
        Assert.Equal("/map?fails=fynpay", page.Find(".way__acts a").GetAttribute("href"));

        await page.Find(".way__acts button").ClickAsync(new());

        page.WaitForAssertion(() => Assert.StartsWith(
            "1 improvement is written down", page.Find("[role=status].way__written").TextContent, StringComparison.Ordinal));
        await using var context = await Services.GetRequiredService<IDbContextFactory<ReliabilityContext>>()
            .CreateDbContextAsync(Xunit.TestContext.Current.CancellationToken);
        var action = Assert.Single(context.Actions.AsNoTracking());
        Assert.Equal("Build a circuit breaker with a fallback on web → pay", action.Title);
        Assert.Empty(page.FindAll(".way__acts button"));
    }

    [Fact]
    public async Task What_cannot_be_told_any_more_is_said_and_the_rest_is_shown()
    {
        await CallsAsync();
        var page = Open("/map?fails=gone&protect=a%2Fb&protect=nothing&by=colour&hops=0&credit=all");
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".graph__place").Count));
        var said = string.Join('\n', page.FindAll(".notice").Select(notice => notice.TextContent));
        foreach (var word in new[] { "“gone”", "“nothing”", "“colour”", "“hops”", "“all”" })
            Assert.Contains(word, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_hundred_and_fifty_services_ask_for_a_focus_or_a_filter_and_one_found_is_shown_alone()
    {
        await CallsAsync();
        await Organisation.SaveAsync(
            [.. Enumerable.Range(0, GraphMap.Most + 3).Select(i => Service(100 + i, $"s{i:000}", i < 2 ? "Few" : "Many"))]);
        var page = Open("/map?by=service");
        page.WaitForAssertion(() => Assert.Contains("157 services at once", page.Find(".state").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".graph__place"));

        // A box that holds too many says how many it holds.
        await page.InvokeAsync(() => Navigation.NavigateTo("/map?open=Many"));
        page.WaitForAssertion(() => Assert.Contains("151 services at once", page.Find(".state").TextContent, StringComparison.Ordinal));

        await page.InvokeAsync(() => Navigation.NavigateTo("/map?team=Few&by=service"));
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".graph__place").Count));
        await page.InvokeAsync(() => Navigation.NavigateTo("/map?by=service&find=pay"));
        page.WaitForAssertion(() => Assert.Equal("pay", page.Find(".graph__box--chosen .graph__name").TextContent));
    }

    private IRenderedComponent<MapPage> Open(string address = "/map")
    {
        Navigation.NavigateTo(address);
        return Render<MapPage>();
    }

    private static IEnumerable<string> Lines(IRenderedComponent<MapPage> page) =>
        page.FindAll(".graph__line").Where(line => line.HasAttribute("data-from"))
            .Select(line => $"{line.GetAttribute("data-from")}>{line.GetAttribute("data-to")}");

    /// <summary>web calls pay, pay calls fynpay; that pay calls mail was seen and never declared, and nobody waits for it.</summary>
    private async Task CallsAsync()
    {
        await Organisation.SaveAsync(
            Service(1, "web", "Shop"), Service(2, "pay", "Money"), Service(3, "mail", "Shop"),
            new ServiceEntity { Id = 4, Name = "fynpay", NameKey = "fynpay", Declared = true, Kind = ServiceKind.ThirdParty });
        await Organisation.SaveAsync(
            Call(1, 2), Call(2, 4),
            new DependencyEntity
            {
                CallerId = 2, CalleeId = 3, Source = "files", Origin = DependencyOrigin.Observed, Calls = 10, Mode = CallMode.Async,
                ObservedAt = StoredOrganisation.Now.AddDays(-1),
            });
    }

    private static ServiceEntity Service(int id, string name, string team) =>
        new() { Id = id, Name = name, NameKey = name, Declared = true, Team = team };

    private static DependencyEntity Call(int caller, int callee) => new()
    {
        CallerId = caller, CalleeId = callee, Source = "files",
        ObservedAt = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
    };
}
