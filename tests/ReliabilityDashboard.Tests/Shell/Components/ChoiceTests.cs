using Bunit;
using ReliabilityDashboard.Shell.Components;

namespace ReliabilityDashboard.Tests.Shell.Components;

public sealed class ChoiceTests : ShellContext
{
    private static readonly (DayOfWeek, string)[] Days = [(DayOfWeek.Monday, "Mondays"), (DayOfWeek.Friday, "Fridays")];

    [Fact]
    public void It_shows_its_value_and_tells_the_one_that_is_chosen()
    {
        DayOfWeek? told = null;
        var choice = Render<Choice<DayOfWeek>>(given =>
            given
                .Add(one => one.Label, "Review on")
                .Add(one => one.Options, Days)
                .Add(one => one.Value, DayOfWeek.Friday)
                .Add(one => one.ValueChanged, day => told = day)
        );
        // The name is the label's alone: a label around the list would have every option in it.
        Assert.Equal("Review on", choice.Find($"label[for={choice.Find("select").Id}]").TextContent);
        Assert.Equal(["Mondays", "Fridays"], choice.FindAll("option").Select(option => option.TextContent));
        Assert.Equal("1", choice.Find("select").GetAttribute("value"));

        choice.Find("select").Change("0");
        Assert.Equal(DayOfWeek.Monday, told);
    }

    [Fact]
    public void A_value_that_is_not_offered_is_shown_as_none_and_none_can_be_sent()
    {
        var told = false;
        var choice = Render<Choice<DayOfWeek>>(given =>
            given
                .Add(one => one.Label, "Review on")
                .Add(one => one.Options, Days)
                .Add(one => one.Value, DayOfWeek.Sunday)
                .Add(one => one.ValueChanged, _ => told = true)
        );
        Assert.Equal("", choice.Find("select").GetAttribute("value") ?? "");
        choice.Find("select").Change("7");
        Assert.False(told);
    }

    [Fact]
    public void What_is_wrong_with_it_is_told_to_a_screen_reader_too()
    {
        var choice = Render<Choice<DayOfWeek>>(given =>
            given
                .Add(one => one.Label, "Review on")
                .Add(one => one.Options, Days)
                .Add(one => one.Value, DayOfWeek.Friday)
                .Add(one => one.Fault, "Review on: a weekday was expected.")
        );
        var select = choice.Find("select");
        Assert.Equal("true", select.GetAttribute("aria-invalid"));
        Assert.Equal("Review on: a weekday was expected.", choice.Find($"#{select.GetAttribute("aria-describedby")}").TextContent);
    }
}
