using ReliabilityDashboard.Domain.PostMortems;
using static ReliabilityDashboard.Domain.Tests.PostMortems.Written;

namespace ReliabilityDashboard.Domain.Tests.PostMortems;

public sealed class PostMortemMergeTests
{
    private static readonly PostMortem Seen = Complete;

    [Fact]
    public void Changes_of_different_sections_both_hold()
    {
        var merged = Merge(With(Seen, "summary", "Theirs."), With(Seen, "impact", "Mine."));
        Assert.Equal(("Theirs.", "Mine."), (merged.Content.Sections.Summary, merged.Content.Sections.Impact));
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void A_text_that_both_changed_stays_theirs_and_mine_is_handed_back()
    {
        var merged = Merge(With(Seen, "summary", "Theirs."), With(Seen, "summary", "Mine."));
        Assert.Equal("Theirs.", merged.Content.Sections.Summary);
        Assert.Equal(new TextConflict(PostMortemSection.Summary, "Theirs.", "Mine."), Assert.Single(merged.Conflicts));
    }

    [Fact]
    public void The_same_words_by_both_are_no_conflict() =>
        Assert.Empty(Merge(With(Seen, "summary", "Same."), With(Seen, "summary", "Same.")).Conflicts);

    [Fact]
    public void A_title_that_both_changed_is_a_conflict_too() =>
        Assert.Equal(
            new TextConflict(null, "Theirs", "Mine"),
            Assert.Single(Merge(Seen with { Title = "Theirs" }, Seen with { Title = "Mine" }).Conflicts));

    [Fact]
    public void Lines_that_both_added_stand_in_order_of_time()
    {
        var merged = Merge(
            Seen with
            {
                Timeline = [Line(1, "09:12", "Started"), Line(3, "09:21", "Theirs"), Line(2, "10:31", "Resolved")],
            },
            Seen with
            {
                Timeline = [Line(1, "09:12", "Started"), Line(4, "09:40", "Mine"), Line(2, "10:31", "Resolved")],
            }
        );
        Assert.Equal(["Started", "Theirs", "Mine", "Resolved"], merged.Content.Timeline.Select(line => line.Text));
    }

    [Fact]
    public void A_line_that_both_changed_stands_twice()
    {
        var merged = Merge(
            Seen with
            {
                Timeline = [Line(1, "09:12", "Theirs"), Line(2, "10:31", "Resolved")],
            },
            Seen with
            {
                Timeline = [Line(1, "09:12", "Mine"), Line(2, "10:31", "Resolved")],
            }
        );
        Assert.Equal(
            [(Id(1), "Theirs"), (Id(1000), "Mine"), (Id(2), "Resolved")], merged.Content.Timeline.Select(line => (line.Id, line.Text)));
    }

    [Fact]
    public void A_changed_line_outlives_its_removal_by_the_other_whoever_removed_it()
    {
        var changed = Seen with { Timeline = [Line(1, "09:12", "Started at the provider"), Line(2, "10:31", "Resolved")] };
        var removed = Seen with { Timeline = [Line(2, "10:31", "Resolved")] };
        Assert.Equal(["Started at the provider", "Resolved"], Merge(changed, removed).Content.Timeline.Select(line => line.Text));
        Assert.Equal(["Started at the provider", "Resolved"], Merge(removed, changed).Content.Timeline.Select(line => line.Text));
    }

    [Fact]
    public void A_line_that_nobody_else_touched_is_removed() =>
        Assert.Equal(
            ["Resolved"],
            Merge(With(Seen, "impact", "Theirs."), Seen with { Timeline = [Line(2, "10:31", "Resolved")] })
                .Content.Timeline.Select(line => line.Text)
        );

    [Fact]
    public void A_new_order_holds_and_whoever_touched_nothing_takes_the_others()
    {
        var turned = Seen with { Timeline = [Line(2, "10:31", "Resolved"), Line(1, "09:12", "Started")] };
        Assert.Equal(turned.Timeline, Merge(Seen, turned).Content.Timeline);
        Assert.Equal(turned.Timeline, Merge(turned, With(Seen, "impact", "Mine.")).Content.Timeline);
    }

    [Fact]
    public void Incidents_that_both_linked_or_unlinked_are_all_heeded()
    {
        var merged = Merge(Seen with { Incidents = [7, 8] }, Seen with { Incidents = [9] });
        // 7 was unlinked by me, 8 linked by them, 9 by me.
        Assert.Equal([8L, 9L], merged.Content.Incidents);
    }

    [Fact]
    public void No_word_that_anybody_wrote_is_lost_whatever_both_do()
    {
        var chance = new Random(20260914);
        for (var round = 0; round < 2_000; round++)
        {
            var (theirs, mine) = (Edited(Seen, "t", chance), Edited(Seen, "m", chance));
            var merged = Merge(theirs, mine);
            var told = Words(merged.Content)
                .Concat(merged.Conflicts.SelectMany(conflict => new[] { conflict.Theirs, conflict.Mine }))
                .ToHashSet();
            Assert.All(Words(theirs).Concat(Words(mine)).Except(Words(Seen)), word => Assert.Contains(word, told));
        }
    }

    /// <summary>Each text, line and action is left, changed, removed or joined by a new one.</summary>
    private static PostMortem Edited(PostMortem start, string by, Random chance)
    {
        var sections = start.Sections;
        foreach (var section in SectionNames.All)
            if (chance.Next(3) == 0)
                sections = sections.With(section, $"{by} {section}");
        var timeline = start
            .Timeline.Where(_ => chance.Next(4) > 0)
            .Select(line => chance.Next(2) == 0 ? line with { Text = $"{by} {line.Text}" } : line)
            .ToList();
        if (chance.Next(2) == 0)
            timeline.Insert(chance.Next(timeline.Count + 1), Line(by == "t" ? 50 : 60, "09:30", $"{by} new line"));
        var actions = start
            .Actions.Where(_ => chance.Next(4) > 0)
            .Select(action => chance.Next(2) == 0 ? action with { Title = $"{by} {action.Title}" } : action)
            .ToList();
        if (chance.Next(2) == 0)
            actions.Add(Action(by == "t" ? 70 : 80, $"{by} new action"));
        return start with { Sections = sections, Timeline = [.. timeline], Actions = [.. actions] };
    }

    private static IEnumerable<string> Words(PostMortem said) =>
        [
            said.Title,
            .. SectionNames.All.Select(section => said.Sections[section]),
            .. said.Timeline.Select(line => line.Text),
            .. said.Actions.Select(action => action.Title),
        ];

    private static PostMortem With(PostMortem start, string section, string text) =>
        start with
        {
            Sections = start.Sections.With(SectionNames.Find(section)!.Value, text),
        };

    private static MergedPostMortem Merge(PostMortem stored, PostMortem wanted)
    {
        var next = 1000;
        return PostMortemMerge.Of(stored, Seen, wanted, () => Id(next++));
    }
}
