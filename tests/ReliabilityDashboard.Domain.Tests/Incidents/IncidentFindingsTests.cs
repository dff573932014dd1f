using ReliabilityDashboard.Domain.Findings;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Tests.Metrics;

namespace ReliabilityDashboard.Domain.Tests.Incidents;

public sealed class IncidentFindingsTests
{
    private static readonly DateTime Now = Utc.At("2026-06-01");

    private static IEnumerable<string> WordsOf(Incident incident) =>
        IncidentFindings.Rules.Of(incident, Now).Select(finding => finding.Word);

    [Fact]
    public void Nothing_is_said_of_an_incident_in_order() =>
        Assert.Empty(WordsOf(Make.Incident("2026-03-02", "2026-03-02T00:05Z", "2026-03-02T01:00Z")));

    [Fact]
    public void Detection_before_the_start_is_odd() =>
        Assert.Equal(["detected-before-started"], WordsOf(Make.Incident("2026-03-02", "2026-03-01", "2026-03-03")));

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2026-03-02T00:04Z")]
    public void Acknowledgement_before_the_start_or_the_detection_is_odd(string acknowledged) => Assert.Equal(
        ["acknowledged-too-early"],
        WordsOf(
            Make.Incident("2026-03-02", "2026-03-02T00:05Z", "2026-03-03") with { AcknowledgedAt = Utc.At(acknowledged) }));

    [Fact]
    public void Mitigation_before_an_earlier_step_is_odd() => Assert.Equal(
        ["mitigated-too-early"],
        WordsOf(
            Make.Incident("2026-03-02", null, "2026-03-03") with
            {
                AcknowledgedAt = Utc.At("2026-03-02T02:00Z"), MitigatedAt = Utc.At("2026-03-02T01:00Z"),
            }));

    [Fact]
    public void Resolution_before_an_earlier_step_is_odd() => Assert.Equal(
        ["resolved-too-early"],
        WordsOf(Make.Incident("2026-03-02", null, "2026-03-03") with { MitigatedAt = Utc.At("2026-03-04") }));

    [Fact]
    public void A_reversed_span_is_odd() =>
        Assert.Equal(["resolved-too-early", "reversed-span"], WordsOf(Make.Incident("2026-03-02", null, "2026-03-01")));

    [Fact]
    public void A_span_of_no_time_is_odd() => Assert.Equal(["zero-span"], WordsOf(Make.Incident("2026-03-02", null, "2026-03-02")));

    [Theory]
    [InlineData("2026-05-02", false)]
    [InlineData("2026-05-01T23:59Z", true)]
    public void An_incident_open_for_more_than_30_days_is_odd(string started, bool odd) =>
        Assert.Equal(odd ? ["open-for-long"] : [], WordsOf(Make.Incident(started)));

    [Theory]
    [InlineData("2026-05-01", false)]
    [InlineData("2026-05-01T00:01Z", true)]
    public void A_resolution_more_than_60_days_after_the_start_is_odd(string resolved, bool odd) =>
        Assert.Equal(odd ? ["wrong-year"] : [], WordsOf(Make.Incident("2026-03-02", null, resolved)));

    [Fact]
    public void Resolved_by_word_without_an_instant_is_odd() => Assert.Equal(
        ["resolved-without-instant"], WordsOf(Make.Incident("2026-03-02") with { Status = IncidentStatus.Resolved }));

    [Theory]
    [InlineData(IncidentStatus.Open, true)]
    [InlineData(IncidentStatus.Mitigated, true)]
    [InlineData(IncidentStatus.Resolved, false)]
    [InlineData(null, false)]
    public void A_status_that_says_it_goes_on_beside_a_resolution_is_odd(IncidentStatus? word, bool odd)
    {
        var incident = Make.Incident("2026-03-02", null, "2026-03-03") with { StatusWord = word };
        Assert.Equal(odd ? ["status-against-instants"] : [], WordsOf(incident));
        if (word == IncidentStatus.Open)
            Assert.Equal(
                "Its status says open, but it has a resolution: it counts as resolved.",
                Assert.Single(IncidentFindings.Rules.Of(incident, Now)).Sentence);
    }

    [Fact]
    public void An_inferred_start_is_told_and_not_odd()
    {
        var finding = Assert.Single(
            IncidentFindings.Rules.Of(
                Make.Incident("2026-03-02", null, "2026-03-03") with { Id = 7, StartedInferred = true }, Now));
        Assert.Equal(
            new(
                new("incident", "7", "started_at"), "inferred-start", "The start is only when it was noticed: no time to detection.",
                IsOdd: false),
            finding);
    }

    [Fact]
    public void Every_rule_has_a_word_of_its_own_which_finds_it_in_any_letter_case()
    {
        foreach (var rule in IncidentFindings.Rules.All) Assert.Same(rule, IncidentFindings.Rules.Find(rule.Word.ToUpperInvariant()));
        Assert.Null(IncidentFindings.Rules.Find("any"));
    }

    [Fact]
    public void A_rule_may_say_what_it_saw()
    {
        var rules = new FindingRules<int>(
            "release", number => $"4.{number}.0",
            new FindingRule<int>("many", null, (number, _) => number > 8, number => $"{number} of them.") { Title = "Many" });
        Assert.Empty(rules.Of(8, Now));
        Assert.Equal([new(new("release", "4.9.0", null), "many", "9 of them.", IsOdd: true)], rules.Of(9, Now));
    }
}
