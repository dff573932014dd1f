using ReliabilityDashboard.Domain.Views;

namespace ReliabilityDashboard.Domain.Tests.Views;

public sealed class ViewNameTests
{
    [Theory]
    [InlineData("Monday")]
    [InlineData("  Платежи, квартал ")]
    [InlineData("תשלומים")]
    [InlineData("a\u200Db")]
    public void Names_of_any_language_are_names(string name) => Assert.Null(ViewName.Fault(name));

    [Theory]
    [InlineData(null, "Name: expected a name for this view.")]
    [InlineData("  ", "Name: expected a name for this view.")]
    [InlineData("\u200B\u200E", "Name: expected a name for this view.")]
    [InlineData("a\u202Eb", "Name: expected letters without marks that turn the direction of writing.")]
    [InlineData("a\tb", "Name: expected letters that can be seen.")]
    [InlineData("a\0b", "Name: " + StorableText.Expected + ".")]
    public void Anything_else_is_told(string? name, string fault) => Assert.Equal(fault, ViewName.Fault(name));

    [Fact]
    public void Three_hundred_letters_are_told_with_their_number()
    {
        Assert.Null(ViewName.Fault(new string('a', 80)));
        Assert.Equal("Name: expected at most 80 letters, not 300.", ViewName.Fault(new string('a', 300)));
    }

    [Fact]
    public void Names_are_compared_without_case_and_spaces_around() => Assert.Equal(ViewName.Key("monday"), ViewName.Key(" Monday "));
}
