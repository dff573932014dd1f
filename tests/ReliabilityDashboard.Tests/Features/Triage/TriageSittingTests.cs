using ReliabilityDashboard.Domain.Classification;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Features.Incidents.Triage;
using ReliabilityDashboard.Reading.Classification;
using ReliabilityDashboard.Storage.Triage;

namespace ReliabilityDashboard.Tests.Features.Triage;

/// <summary>One person going through what waits.</summary>
public sealed class TriageSittingTests
{
    private readonly TriageSitting sitting = new();

    public TriageSittingTests() => sitting.Follow([Of(1), Of(2), Of(3, null), Of(4)]);

    [Fact]
    public void Accepting_takes_category_and_origin_and_goes_on_and_a_key_takes_the_category_alone()
    {
        var first = sitting.Accept()!;
        Assert.Equal((1, IncidentCategory.Logic, "fynpay"), (first.Record.Id, first.Category, first.Origin));
        Assert.Equal("fynpay", first.Decision.Said.Get(IncidentField.FailingDependency).Value);
        var second = sitting.Choose(IncidentCategory.Data)!;
        Assert.Equal((2, IncidentCategory.Data, null), (second.Record.Id, second.Category, second.Origin));
        Assert.False(second.Decision.Said.Speaks(IncidentField.FailingDependency));
        Assert.Null(sitting.Accept());
        Assert.Equal((3, 2, 2), (sitting.Current!.Id, sitting.Queue.Count, sitting.Decided));
    }

    [Fact]
    public void The_tick_of_the_origin_wins_over_what_the_key_usually_does()
    {
        sitting.TakesOrigin = false;
        Assert.Null(sitting.Accept()!.Origin);
        sitting.TakesOrigin = true;
        Assert.Equal("fynpay", sitting.Choose(IncidentCategory.Data)!.Origin);
        Assert.Null(sitting.TakesOrigin);
    }

    [Fact]
    public void Who_is_not_sure_goes_on_and_it_goes_on_waiting()
    {
        sitting.NotSure();
        Assert.Equal((2, 4), (sitting.Current!.Id, sitting.Queue.Count));
        Assert.True(sitting.WasUnsure(sitting.Queue[0]));
        sitting.Move(-5);
        Assert.Equal(1, sitting.Current!.Id);
        sitting.Move(9);
        Assert.Equal(4, sitting.Current!.Id);
    }

    [Fact]
    public void What_was_decided_comes_back_to_its_place_and_a_list_that_is_older_than_the_decision_does_not_bring_it_back()
    {
        sitting.Move(1);
        var step = sitting.Accept()!;
        sitting.Follow([Of(1), Of(2), Of(3, null), Of(4), Of(5)]);
        Assert.Equal([1L, 3, 4, 5], sitting.Queue.Select(one => one.Id));
        Assert.Equal(3, sitting.Current!.Id);

        sitting.PutBack(step);
        Assert.Equal((2, 1, 0), (sitting.Current!.Id, sitting.Place, sitting.Decided));
        Assert.Equal([1L, 2, 3, 4, 5], sitting.Queue.Select(one => one.Id));
    }

    [Fact]
    public void The_last_leaves_nothing_and_what_comes_in_is_shown()
    {
        while (sitting.Current is not null) sitting.Choose(IncidentCategory.Logic);
        Assert.Equal((0, 4), (sitting.Queue.Count, sitting.Decided));
        sitting.NotSure();
        sitting.Follow([Of(9)]);
        Assert.Equal(9, sitting.Current!.Id);
    }

    [Fact]
    public void Where_a_suggestion_is_held_back_there_is_nothing_to_accept_until_somebody_has_chosen()
    {
        sitting.HoldBackEvery = 1;
        Assert.True(sitting.HoldsBack);
        Assert.Null(sitting.Accept());
        var chosen = sitting.Choose(IncidentCategory.Data)!.Decision;
        Assert.Equal((true, IncidentCategory.Logic), (chosen.HeldBack, chosen.Suggested!.Value));
        Assert.InRange(Enumerable.Range(1, 10_000).Count(id => HoldBackSetting.Holds(10, TriageKind.Incident, id)), 800, 1200);
        Assert.False(HoldBackSetting.Holds(0, TriageKind.Incident, 1));
    }

    [Fact]
    public void Marked_pieces_make_the_text_again()
    {
        const string text = "It times out, then times out.";
        var pieces = MarkedText.Of(
            text, inTitle: false, [new(CategoryEvidenceKind.Term, "times out", IncidentCategory.Integration, 1.2, new(false, 3, 9))]);
        Assert.Equal(["It ", "times out", ", then times out."], pieces.Select(piece => piece.Text));
        Assert.Equal("evidence evidence--integration evidence--other", pieces[1].Style(IncidentCategory.Logic));
    }

    private static WaitingRecord Of(long id, IncidentCategory? suggested = IncidentCategory.Logic) =>
        new(
            TriageKind.Incident, id, $"Incident {id}", null, DateTime.UnixEpoch,
            new(ClassifiedBy.Rules, [0, suggested is null ? 0.3 : 0.7, 0, 0, 0], []))
        {
            Origin = new("fynpay", "the text names it", true),
        };
}
