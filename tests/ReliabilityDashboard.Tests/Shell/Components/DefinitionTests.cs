using Bunit;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Components;

namespace ReliabilityDashboard.Tests.Shell.Components;

public sealed class DefinitionTests : ShellContext
{
    [Fact]
    public void A_term_is_a_button_that_its_meaning_describes()
    {
        var word = Render<Definition>(with => with.Add(one => one.Term, "P90"));
        var button = word.Find("button");
        Assert.Equal("P90", button.TextContent);
        var told = word.Find($"#{button.GetAttribute("aria-describedby")}");
        Assert.Equal((Terms.Of("p90"), "tooltip", "manual"), (told.TextContent, told.GetAttribute("role"), told.GetAttribute("popover")));
    }

    [Fact]
    public void A_word_of_no_list_stands_alone() =>
        Assert.Equal("INC-1001", Render<Definition>(with => with.Add(one => one.Term, "INC-1001")).Markup.Trim());

    [Fact]
    public void Terms_are_told_inside_a_sentence_each_once_and_no_part_of_a_word()
    {
        const string Text = "p90 3 h: no reliable change, p90 before, unreliable.";
        var parts = Said.Parts(Text);
        Assert.Equal(Text, string.Concat(parts.Select(part => part.Part)));
        Assert.Equal(["p90", "no reliable change"], parts.Where(part => part.IsTerm).Select(part => part.Part));
        Assert.Equal([("Nothing else.", false)], Said.Parts("Nothing else."));
        Assert.Empty(Said.Parts(""));
    }
}
