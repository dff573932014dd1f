using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain.Breakers;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Features.NextSteps;
using ReliabilityDashboard.Reading.Breakers;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.KeptAnswers;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Tests.Features.Matrix;
using ReliabilityDashboard.Tests.Security;

namespace ReliabilityDashboard.Tests.Features.NextSteps;

[EitherDatabase]
public sealed class NextStepsPageTests : OrganisationContext
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;
    private int ordered;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddNextSteps();
        Services.AddSingleton(new BreakerOrder(() => ordered++));
    }

    [Fact]
    public void Without_calls_it_says_what_would_stand_here_and_leads_to_the_imports()
    {
        var page = Open();
        page.WaitForAssertion(() => Assert.Equal("/imports", page.Find(".state a").GetAttribute("href")));
        Assert.Equal("No call that waits is known.", page.Find(".lede").TextContent);
    }

    [Fact]
    public async Task Before_the_job_came_to_its_end_a_responder_may_have_it_begin()
    {
        await CallsAsync();
        Services.AddScoped(_ => Signed.In(PersonRole.Responder));
        var page = Open();
        page.WaitForAssertion(() => Assert.Contains("A job computes it", page.Find(".state").TextContent, StringComparison.Ordinal));

        await Compute(page)!.ClickAsync(new());

        Assert.Equal(1, ordered);
        page.WaitForAssertion(() => Assert.Contains("Asked for", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Null(Compute(page));
    }

    [Fact]
    public async Task A_viewer_reads_and_has_nothing_computed()
    {
        await CallsAsync();
        Services.AddScoped(_ => Signed.In(PersonRole.Viewer));
        var page = Open();
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".breakers__state .state")));
        Assert.Null(Compute(page));
    }

    [Fact]
    public async Task Without_an_origin_it_says_so_and_leads_to_the_incidents()
    {
        await CallsAsync();
        await KeepAsync();
        var page = Open();
        page.WaitForAssertion(() => Assert.Equal("/incidents", page.Find(".state a").GetAttribute("href")));
        Assert.Contains("No incident of the last 12 months", page.Find(".state").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".plan, a[download]"));
    }

    [Fact]
    public async Task The_plan_is_one_sentence_and_calls_with_the_incidents_that_speak_for_them()
    {
        await FailAsync();
        await KeepAsync();
        var page = Open();
        page.WaitForAssertion(() => Assert.Matches(
            @"^This call alone: about \d+\u202F%, between \d+ and \d+, of the services that failures take down in a quarter\.",
            page.Find(".breakers__headline").TextContent));
        Assert.Contains("(n\u202F3)", page.Find(".breakers__headline").TextContent, StringComparison.Ordinal);
        var row = Assert.Single(page.FindAll(".plan tbody tr"));
        Assert.Equal(["/services/pay", "/services/ledger"], row.QuerySelectorAll("a.named").Select(link => link.GetAttribute("href")));
        Assert.Contains("Circuit breaker with a fallback", row.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("The caller stops asking", row.QuerySelector("[role=tooltip]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["/incidents/2", "/incidents/3", "/incidents/1"],
            row.QuerySelectorAll(".speaking a").Select(link => link.GetAttribute("href")));
        Assert.Equal("that the caller waits and that it has no fallback", row.QuerySelector(".plan__assumed")!.TextContent);
        Assert.All(
            row.QuerySelectorAll("td.number .aside"), interval => Assert.Contains(" to ", interval.TextContent, StringComparison.Ordinal));
        Assert.Equal(2, row.QuerySelectorAll("td.number .aside").Length);

        Assert.Contains("1 call has too little history", page.Find("details summary").TextContent, StringComparison.Ordinal);
        Assert.Contains("web", page.Find("details li").TextContent, StringComparison.Ordinal);
        Assert.Contains("n 3 incidents with a known origin", page.Find(".figure-more").TextContent, StringComparison.Ordinal);
        Assert.Contains("seed 1", page.Find(".figure-more").TextContent, StringComparison.Ordinal);
        Assert.Contains("just now", page.Find(".breakers__age").TextContent, StringComparison.Ordinal);
        Assert.Equal("/next/advice.csv", page.Find("a[download]").GetAttribute("href"));
    }

    [Fact]
    public async Task A_failure_leaves_the_last_answer_and_says_why()
    {
        await FailAsync();
        await KeepAsync();
        await Services.GetRequiredService<KeptAnswerStore>()
            .FailAsync("next breakers 1, services, stated", "The disk is full.", Cancel);
        var page = Open();
        page.WaitForAssertion(() => Assert.Contains("The disk is full.", page.Find(".notice").TextContent, StringComparison.Ordinal));
        Assert.Contains("the answer before", page.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll(".plan tbody tr"));
    }

    [Fact]
    public async Task Only_proven_protection_counts_where_the_address_says_so_and_both_worlds_are_told()
    {
        await FailAsync(fallback: "cache");
        await KeepAsync();
        var page = Open("/next/advice?credit=proven");
        page.WaitForAssertion(
            () => Assert.Contains("Nothing is proven yet", page.Find(".breakers__world").TextContent, StringComparison.Ordinal));
        Assert.Single(page.FindAll(".plan tbody tr"));
        Assert.Equal(
            "1 of 2 calls that wait is protected, none of them proven under fault; if only proven ones hold, ledger takes 100.0\u202F% of "
                + "services instead of 0.0\u202F%.",
            page.Find(".lede").TextContent);
        Assert.Equal("Only proven counts", page.Find(".step[aria-current]").TextContent);

        await page.InvokeAsync(() => Navigation.NavigateTo("/next/advice"));
        page.WaitForAssertion(() => Assert.Contains(
            "If only proven protection holds", page.Find(".breakers__world").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_of_an_address_cannot_be_read_is_named_and_the_usual_is_shown()
    {
        await FailAsync();
        await KeepAsync();
        var page = Open("/next/advice?unit=money&credit=all");
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".plan tbody tr")));
        var notices = string.Concat(page.FindAll(".notice").Select(one => one.TextContent));
        Assert.Contains("There is no credit “all”; there are stated, proven.", notices, StringComparison.Ordinal);
        Assert.Contains("The loss cannot be said in “money”; now it can in services.", notices, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_it_is_computed_it_says_how_far_that_is_and_offers_it_once()
    {
        await FailAsync();
        await KeepAsync();
        var view = await Services.GetRequiredService<NextStepsLoader>().LoadAsync(new() { Path = "/next/advice" }, Cancel);
        var panel = Render<BreakerPanel>(parts =>
            parts.Add(one => one.View, view with { Answer = view.Answer with { Computing = 0.43 } }).Add(one => one.Address, new()));
        Assert.Equal("Being computed, 43\u202F% done", panel.Find("[role=status]").TextContent);
        Assert.Empty(panel.FindAll(".breakers__age button"));
    }

    private IRenderedComponent<NextStepsPage> Open(string address = "/next/advice")
    {
        Navigation.NavigateTo(address);
        return Render<NextStepsPage>();
    }

    private static AngleSharp.Dom.IElement? Compute(IRenderedComponent<NextStepsPage> page) =>
        page.FindAll(".breakers__age button").SingleOrDefault();

    private async Task KeepAsync()
    {
        var keeping = Services.GetRequiredService<BreakerKeeping>();
        foreach (var credit in Enum.GetValues<ProtectionCredit>())
            await keeping.KeepAsync(
                (await Services.GetRequiredService<BreakerReader>().UnitsAsync(credit, Cancel)).Cast<LossUnit?>().FirstOrDefault(), credit,
                Cancel);
    }

    /// <summary>web calls pay, and pay calls the ledger.</summary>
    private async Task CallsAsync(string? fallback = null)
    {
        await Organisation.SaveAsync(
            new ServiceEntity { Id = 1, Name = "web", NameKey = "web", Declared = true },
            new ServiceEntity { Id = 2, Name = "pay", NameKey = "pay", Declared = true },
            new ServiceEntity { Id = 3, Name = "ledger", NameKey = "ledger", Declared = true });
        await Organisation.SaveAsync(Call(1, 2, null), Call(2, 3, fallback));
    }

    /// <summary>The ledger fails thrice, always as far as pay, once to web; the second hit most users.</summary>
    private async Task FailAsync(string? fallback = null)
    {
        await CallsAsync(fallback);
        var mode = await Organisation.ModeAsync("The ledger is down");
        foreach (var (number, users) in new[] { 10, 80, 40 }.Index())
        {
            var incident = SomeRecords.Incident(mode, StoredOrganisation.Now.AddDays(-200 + 10 * number), affected: users);
            (incident.Id, incident.ServiceId, incident.ServicesGiven) = (number + 1, 3, true);
            await Organisation.SaveAsync(incident);
            await Organisation.SaveAsync(new IncidentService { IncidentId = incident.Id, ServiceId = 2 });
        }
        await Organisation.SaveAsync(new IncidentService { IncidentId = 2, ServiceId = 1 });
    }

    private static DependencyEntity Call(int caller, int callee, string? fallback) => new()
    {
        CallerId = caller, CalleeId = callee, Source = "files", Fallback = fallback,
        ObservedAt = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
    };
}
