using System.Text.Json;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.Services;

namespace ReliabilityDashboard.Tests.Api;

/// <summary>The words of the contract.</summary>
public sealed class ApiJsonTests
{
    [Fact]
    public void Words_are_those_of_the_contract()
    {
        Assert.Equal(["sev1", "sev2", "sev3", "sev4"], Words<Severity>());
        Assert.Equal(["lower", "higher", "no-reliable-change", "not-enough-data", "running"], Words<Verdict>());
        Assert.Equal(["mann-whitney", "mann-whitney-weekly", "fisher", "quasi-poisson"], Words<TestKind>());
        Assert.Equal(["immediate-fire", "ticking-time-bomb", "noise", "backlog"], Words<Quadrant>());
        Assert.Equal(["draft", "in-review", "published"], Words<PostMortemState>());
        Assert.Equal(["open", "in-progress", "done", "not-doing"], Words<ActionState>());
        Assert.Equal(["service", "third-party", "datastore", "resource"], Words<ServiceKind>());
        Assert.Equal(["none", "title", "fingerprint", "person"], Words<GroupRule>());
    }

    [Theory]
    [InlineData("not-doing")]
    [InlineData("NOT_DOING")]
    [InlineData("not doing")]
    public void Case_hyphen_underscore_and_space_do_not_matter(string word) =>
        Assert.Equal(ActionState.NotDoing, ApiJson.Value<ActionState>(word));

    [Theory]
    [InlineData("2")]
    [InlineData("")]
    [InlineData("doing")]
    public void Another_word_is_none(string word) => Assert.Null(ApiJson.Value<ActionState>(word));

    private static string[] Words<T>()
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(value, ApiJson.Options))!)];
}
