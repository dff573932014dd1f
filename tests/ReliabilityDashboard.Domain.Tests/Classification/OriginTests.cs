using ReliabilityDashboard.Domain.Classification;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Domain.Tests.Advice;
using ReliabilityDashboard.Domain.Tests.Metrics;

namespace ReliabilityDashboard.Domain.Tests.Classification;

/// <summary>Where an incident may have come from, and whether it befell many at once.</summary>
public sealed class OriginTests
{
    private static readonly DependencyGraph Graph =
        Advised.With("fynpay", ServiceKind.ThirdParty, "checkout>payments", "checkout>fynpay", "payments>ledger");

    private static readonly NamesInText Names = new(
        [("checkout", "checkout"), ("payments", "payments"), ("fynpay", "fynpay"), ("card provider", "fynpay"), ("ledger", "ledger")]);

    [Theory]
    [InlineData("Fynpay's status page is yellow", "fynpay")]
    [InlineData("The CARD-Provider does not answer", "fynpay")]
    [InlineData("payments answers late", "payments")]
    // Not called by checkout, no whole word, another name, two named.
    [InlineData("ledger is slow", null)]
    [InlineData("fynpayments are late", null)]
    [InlineData("fynpay-eu is down", null)]
    [InlineData("payments waits for fynpay", null)]
    [InlineData("the card. Provider of cloth", null)]
    public void A_callee_that_the_text_names_alone_is_suggested(string text, string? origin)
    {
        Assert.Equal(origin, Of(["checkout"], text)?.Name);
        if (origin is not null) Assert.Equal("the text names it, and checkout calls it", Of(["checkout"], text)!.Why);
    }

    [Fact]
    public void The_only_third_party_among_those_affected_is_suggested_where_the_service_calls_it()
    {
        var told = Of(["checkout", "web", "fynpay"], "Nothing is known")!;
        Assert.Equal(("fynpay", true), (told.Name, told.IsThirdParty));
        Assert.Null(Of(["payments", "fynpay"], "Nothing is known"));
    }

    [Fact]
    public void Nothing_is_suggested_where_somebody_said_it_or_no_service_is_known()
    {
        var said = Make.Incident("2026-02-01") with { Title = "Fynpay is down", Service = "checkout", FailingDependency = "ledger" };
        Assert.Null(OriginSuggestion.Of(said, null, Graph, Names));
        Assert.Null(OriginSuggestion.Of(said with { FailingDependency = null, Service = null }, null, Graph, Names));
    }

    [Fact]
    public void Many_services_at_once_are_told_from_a_failure_that_walked()
    {
        var graph = Advised.With("fynpay", ServiceKind.ThirdParty, "a>hub", "b>hub?", "c>b", "d>hub", "x>y~", "hub>fynpay");
        var reach = new SynchronousReach(graph);

        // All others wait for hub, over a fallback or through others, too.
        Assert.Null(reach.HitAtOnce(Hit("hub", "a", "b", "c", "d")));
        Assert.Equal(5, reach.HitAtOnce(Hit("a", "b", "c", "d", "x")));
        Assert.Equal(5, reach.HitAtOnce(Hit("hub", "a", "b", "c", "unknown")));
        Assert.Null(reach.HitAtOnce(Hit("a", "b", "c", "x")));
        // A third party that all others come to is the ground of it, but no service.
        Assert.Null(reach.HitAtOnce(Hit("a", "b", "c", "d", "hub", "fynpay")));
    }

    [Fact]
    public void Names_of_services_are_left_out_of_what_is_learned()
    {
        Assert.Equal(". waits for ., .", Names.Without("Checkout waits for card provider, fynpay").Replace("  ", " "));
        Assert.Equal("", Names.Without(null));
    }

    private static OriginSuggestion? Of(List<string> hit, string text) => OriginSuggestion.Of(
        Make.Incident("2026-02-01") with { Title = text, Service = hit[0], AffectedServices = hit }, null, Graph, Names);

    private static Incident Hit(params string[] services) =>
        Make.Incident("2026-02-01") with { Service = services[0], AffectedServices = services };
}
