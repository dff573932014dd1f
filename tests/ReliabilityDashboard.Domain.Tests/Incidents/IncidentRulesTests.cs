using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using static ReliabilityDashboard.Domain.Tests.Utc;

namespace ReliabilityDashboard.Domain.Tests.Incidents;

public sealed class IncidentRulesTests
{
    private static readonly DateTime Now = At("2026-06-01 12:00");

    [Fact]
    public void A_persons_word_holds_over_the_sources_where_people_may_say_the_field()
    {
        var source = new IncidentFields
        {
            { IncidentField.Title, "Down" },
            { IncidentField.Segment, "eu" },
            { IncidentField.Url, "https://s/1" },
        };
        var holds = IncidentFields.Merge(
            source, new() { { IncidentField.Title, "Checkout is down" }, { IncidentField.Url, "https://p/1" } });
        Assert.Equal(
            ("Checkout is down", "eu", "https://s/1"),
            (holds.Get(IncidentField.Title), holds.Get(IncidentField.Segment), holds.Get(IncidentField.Url)));
        Assert.False(holds.Get(IncidentField.Exercise));
    }

    [Fact]
    public void A_start_that_only_the_detection_gives_is_inferred_and_a_persons_start_is_no_guess()
    {
        var source = new IncidentFields { { IncidentField.DetectedAt, Now }, { IncidentField.StartedInferred, true } };
        var guessed = IncidentFields.Merge(source, new());
        Assert.Equal((Now, true), (guessed.Get(IncidentField.StartedAt), guessed.Get(IncidentField.StartedInferred)));
        var known = IncidentFields.Merge(source, new() { { IncidentField.StartedAt, Now.AddHours(-1) } });
        Assert.Equal((Now.AddHours(-1), false), (known.Get(IncidentField.StartedAt), known.Get(IncidentField.StartedInferred)));
    }

    [Fact]
    public void More_users_affected_than_active_are_refused_whoever_said_which()
    {
        Assert.Equal(("affected_users", "affected_users (11) is more than active_users (10)"), IncidentRules.Broken(Users(11, 10)));
        Assert.Null(IncidentRules.Broken(Users(10, 10)));
        Assert.Null(IncidentRules.Broken(Users(11, null)));
    }

    [Fact]
    public void An_instant_that_a_person_sets_before_an_earlier_step_is_refused_and_a_sources_is_not()
    {
        var holds = new IncidentFields
        {
            { IncidentField.StartedAt, Now },
            { IncidentField.DetectedAt, Now.AddHours(2) },
            { IncidentField.ResolvedAt, Now.AddHours(1) },
        };
        Assert.Equal(
            [("resolved_at", "expected an instant at or after detected_at")],
            Broken(new() { { IncidentField.ResolvedAt, Now.AddHours(1) } }, holds));
        Assert.Equal(
            [("detected_at", "expected an instant at or before resolved_at")],
            Broken(new() { { IncidentField.DetectedAt, Now.AddHours(2) } }, holds));
        Assert.Empty(Broken(new() { { IncidentField.Segment, "eu" } }, holds));
    }

    [Theory]
    [InlineData("1999-12-31 23:59", "expected an instant from 2000 on")]
    [InlineData("2000-01-01 00:00", null)]
    [InlineData("2026-06-02 12:00", null)]
    [InlineData("2026-06-02 12:01", "expected an instant at most 24 hours ahead of the clock")]
    public void An_instant_has_the_limits_that_files_have(string at, string? reason) =>
        Assert.Equal(reason, Broken(new() { { IncidentField.StartedAt, At(at) } }, new()).Select(fault => fault.Reason).SingleOrDefault());

    [Fact]
    public void No_text_of_any_field_holds_what_cannot_be_stored()
    {
        var patch = new IncidentPatch();
        foreach (var field in IncidentField.Editable)
            if (field is TextField text) patch.Add(text, "a\0");
            else if (field is NamesField names) patch.Add(names, (IReadOnlyList<string>)["web", "a\0"]);
        var broken = Broken(patch, new()).Select(fault => fault.Field).ToList();
        Assert.Equal(
            ["title", "service", "services", "change_id", "journey", "segment", "duplicate_of", "cancelled_as", "failing_dependency"],
            broken);
    }

    private static IReadOnlyList<(string Field, string Reason)> Broken(IncidentPatch patch, IncidentFields holds) =>
        IncidentEditRules.Broken(patch, holds, Now);

    private static IncidentFields Users(long affected, long? active) =>
        new()
        {
            { IncidentField.Title, "Down" },
            { IncidentField.StartedAt, Now },
            { IncidentField.AffectedUsers, affected },
            { IncidentField.ActiveUsers, active },
        };
}
