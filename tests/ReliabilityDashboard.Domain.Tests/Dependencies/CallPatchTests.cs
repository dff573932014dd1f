using ReliabilityDashboard.Domain.Dependencies;

namespace ReliabilityDashboard.Domain.Tests.Dependencies;

public sealed class CallPatchTests
{
    private static readonly DependencyFact Nobody = new("web", "pay", DependencyOrigin.Person);

    [Fact]
    public void Every_field_says_each_of_its_words_and_nothing_else()
    {
        foreach (var field in CallField.All)
        {
            Assert.Equal(field.Words, field.Words.Select(word => field.Of(field.Say(Nobody, word))));
            Assert.Null(field.Of(Nobody));
            Assert.Null(field.Of(field.Say(field.Say(Nobody, field.Words[0]), null)));
            Assert.Same(field, CallField.Find(field.Word));
            Assert.All(
                CallField.All.Where(other => other != field), other => Assert.Null(other.Of(field.Say(Nobody, field.Words[0]))));
        }
    }

    [Theory]
    [InlineData(true, "timeout=yes")]
    [InlineData(false, "declared=yes timeout=yes")]
    public void A_word_about_a_call_that_nobody_knows_declares_it(bool isKnown, string changes) =>
        Assert.Equal(changes, Changes(null, isKnown, ("timeout", "yes")));

    [Fact]
    public void What_holds_already_changes_nothing() =>
        Assert.Equal("", Changes(Nobody with { Critical = true }, true, ("critical", "yes"), ("mode", null)));

    [Fact]
    public void With_the_last_word_goes_the_call_that_only_it_declared()
    {
        var declared = Nobody with { IsDeclared = true, Critical = true };
        Assert.Equal("declared= critical=", Changes(declared, true, ("critical", null)));
        Assert.Equal("critical= retry=none", Changes(declared, true, ("critical", null), ("retry", "none")));
        Assert.Equal("critical=", Changes(declared, true, ("critical", null), ("declared", "yes")));
        // A declaration that a person took away stays away.
        Assert.Equal("critical=", Changes(declared with { IsDeclared = false }, true, ("critical", null)));
    }

    private static string Changes(DependencyFact? holds, bool isKnown, params (string Field, string? Word)[] said) =>
        string.Join(
            ' ',
            new CallPatch(Nobody.Name, said.ToDictionary(one => CallField.Find(one.Field)!, one => one.Word)).Changes(holds, isKnown)
                .Select(change => $"{change.Key.Word}={change.Value}"));
}
