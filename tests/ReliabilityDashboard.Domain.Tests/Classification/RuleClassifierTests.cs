using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Classification;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Tests.Classification;

/// <summary>Confidence is the weight of the best over the weights of all and one.</summary>
public sealed class RuleClassifierTests
{
    private static readonly Lexicon Small = Lexicon.Read(
    [
        "integration | 2 | anywhere | socket timeout | SocketTimeoutException | x",
        "integration | 1 | anywhere | times out | times out | x",
        "resource | 1 | anywhere | thread pool* | thread pool | x",
        "logic | 1 | anywhere | rollback | rollback | x",
    ]).Lexicon!;

    [Fact]
    public void The_weights_of_text_and_facts_give_category_and_confidence_with_their_places()
    {
        const string text = "Logs are full of SocketTimeoutException; the Thread-Pool fills. SocketTimeoutException again.";
        var told = RuleClassifier.Of("The last step times out", text, new() { ThirdParty = "Fynpay" }, Small);

        Assert.Equal(IncidentCategory.Integration, told.Category);
        // 1 + 2 + 2 of integration, 1 of resource, and one.
        Assert.Equal(5.0 / 7, told.Confidence, 12);
        Assert.Equal(1.0 / 7, told.Shares[(int)IncidentCategory.Resource], 12);
        Assert.Equal(
            ["times out", "SocketTimeout", "Thread-Pool", "Fynpay, a third party, is the origin"], told.Evidence.Select(one => one.Text));
        Assert.All(
            told.Evidence.Where(one => one.Place is not null),
            one => Assert.Equal(
                one.Text, (one.Place!.InTitle ? "The last step times out" : text).Substring(one.Place.Start, one.Place.Length)));
    }

    [Fact]
    public void Below_a_half_and_where_the_best_two_are_equal_it_is_not_sure()
    {
        Assert.Null(RuleClassifier.Of("times out, rollback", null, null, Small).Category);
        Assert.Equal(IncidentCategory.Integration, RuleClassifier.Of("times out", null, null, Small).Category);
        Assert.Equal(0.5, RuleClassifier.Of("times out", null, null, Small).Confidence);
        var none = RuleClassifier.Of("Nothing is known", null, null, Small);
        Assert.Equal((0, null), (none.Confidence, none.Category));
    }

    [Fact]
    public void A_release_speaks_for_logic_only_with_an_exception_in_the_text()
    {
        var signs = new IncidentSigns { Release = ("checkout 4.12", TimeSpan.FromMinutes(40)) };

        Assert.Empty(RuleClassifier.Of("Checkout is empty", null, signs, Small).Evidence);
        var told = RuleClassifier.Of("Checkout is empty", "CartStateException in the log", signs, Small);
        Assert.Equal(IncidentCategory.Logic, told.Category);
        Assert.Equal(2.0 / 3, told.Confidence, 12);
        Assert.Equal("checkout 4.12 of the same service 40\u202Fmin before, and the text names CartStateException", told.Evidence[0].Text);
    }

    [Fact]
    public void A_full_resource_and_many_services_at_once_speak_for_their_categories()
    {
        var full = new FullBucket("checkout", "connections", Utc.At("2026-05-01"), Utc.At("2026-05-01T01:00:00Z"), 0.97);

        Assert.Equal(IncidentCategory.Resource, RuleClassifier.Of("x", null, new() { Full = full }, Small).Category);
        Assert.Equal(IncidentCategory.Infrastructure, RuleClassifier.Of("x", null, new() { HitAtOnce = 7 }, Small).Category);
    }

    [Theory]
    [InlineData("支付服务超时,数据库连接池耗尽")]
    [InlineData("تعطلت خدمة الدفع بعد التحديث")]
    [InlineData("😀😀 \uD83D")]
    [InlineData("")]
    public void Texts_of_any_script_are_read(string text) => Assert.Null(RuleClassifier.Of(text, text).Category);

    [Fact]
    public void Ten_megabytes_are_read_and_say_what_they_say()
    {
        var text = string.Concat(Enumerable.Repeat("the thread pool of checkout fills and fills, and nobody knows why. ", 160_000));

        var told = RuleClassifier.Of("Checkout", text, null, Small);

        Assert.Equal((IncidentCategory.Resource, 0.5), (told.Category!.Value, told.Confidence));
    }

    [Fact]
    public void Case_and_accents_do_not_matter() =>
        Assert.Equal("RÖLLBÁCK", Assert.Single(RuleClassifier.Of("RÖLLBÁCK", null, null, Small).Evidence).Text);
}
