using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.PostMortems;

namespace ReliabilityDashboard.Domain.Tests.PostMortems;

public sealed class PublishingRuleTests
{
    [Fact]
    public void A_complete_post_mortem_lacks_nothing() => Assert.Empty(PublishingRule.Missing(Written.Complete));

    [Fact]
    public void An_empty_draft_lacks_its_timeline_its_answers_and_its_improvement() =>
        Assert.Equal(
            [
                "timeline-order",
                "section:summary",
                "section:impact",
                "section:propagation",
                "section:detection_gaps",
                "section:knowledge_gaps",
                "section:structural_change",
                "architectural-improvement",
            ],
            PublishingRule.Missing(new PostMortem { Title = "Checkout is slow" }).Select(part => part.Code)
        );

    [Theory]
    [InlineData(ActionKind.Process)]
    [InlineData(ActionKind.Monitoring)]
    [InlineData(ActionKind.Documentation)]
    public void No_other_kind_of_action_stands_for_an_architectural_improvement(ActionKind kind) =>
        Assert.Equal(
            "architectural-improvement",
            OnlyCode(Written.Complete with { Actions = [Written.Action(1, "Alert on the pool") with { Kind = kind }] }));

    [Fact]
    public void An_improvement_that_nobody_will_make_is_none() =>
        Assert.Equal(
            "architectural-improvement",
            OnlyCode(Written.Complete with { Actions = [Written.Action(1, "Circuit breaker") with { State = ActionState.NotDoing }] }));

    [Fact]
    public void An_improvement_without_a_name_is_none() =>
        Assert.Equal("architectural-improvement", OnlyCode(Written.Complete with { Actions = [Written.Action(1, "  ")] }));

    [Fact]
    public void Spaces_are_no_answer()
    {
        var part = Assert.Single(
            PublishingRule.Missing(Written.Complete with { Sections = Written.Complete.Sections with { DetectionGaps = " \n\t" } }));
        Assert.Equal(
            ("section:detection_gaps", "Nothing is written under “What kept it from being seen sooner?”."), (part.Code, part.Message));
    }

    [Fact]
    public void What_else_contributed_and_what_went_well_may_stay_empty() =>
        Assert.Empty(
            PublishingRule.Missing(
                Written.Complete with
                {
                    Sections = Written.Complete.Sections with { ContributingFactors = "", WentWell = "" },
                }
            )
        );

    [Fact]
    public void A_timeline_that_tells_a_later_line_first_is_named()
    {
        var part = Assert.Single(
            PublishingRule.Missing(
                Written.Complete with
                {
                    Timeline = [Written.Line(1, "10:31", "Resolved"), Written.Line(2, "09:12", "Started")],
                }
            )
        );
        Assert.Equal(
            ("timeline-order", "In the timeline “Started” stands after “Resolved” but happened before it."), (part.Code, part.Message));
    }

    [Fact]
    public void Lines_at_one_instant_are_in_order() =>
        Assert.Null(PublishingRule.TimelineFault([Written.Line(1, "09:12", "Started"), Written.Line(2, "09:12", "Detected")]));

    [Fact]
    public void A_line_without_words_is_no_end() =>
        Assert.Equal(
            "timeline-order",
            OnlyCode(Written.Complete with { Timeline = [Written.Line(1, "09:12", "Started"), Written.Line(2, "10:31", " ")] }));

    [Fact]
    public void Every_section_has_a_question_of_its_own_help_and_a_name_that_leads_back()
    {
        Assert.Equal(SectionNames.All.Count, SectionNames.All.Select(SectionQuestions.Of).Distinct().Count());
        Assert.All(SectionNames.All, section => Assert.EndsWith("?", SectionQuestions.Of(section), StringComparison.Ordinal));
        Assert.All(SectionNames.All, section => Assert.NotEmpty(SectionQuestions.HelpFor(section)));
        Assert.All(SectionNames.All, section => Assert.Equal(section, SectionNames.Find(SectionNames.Of(section))));
        Assert.Null(SectionNames.Find("Summary"));
    }

    private static string OnlyCode(PostMortem postMortem) => Assert.Single(PublishingRule.Missing(postMortem)).Code;
}
