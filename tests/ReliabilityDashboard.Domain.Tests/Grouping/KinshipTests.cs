using ReliabilityDashboard.Domain.Grouping;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Tests.Grouping;

public sealed class KinshipTests
{
    [Fact]
    public void The_same_words_on_another_service_are_kin_and_say_what_they_share()
    {
        var kin = Assert.Single(
            Of(
                Mode(1, "Card authorisation hangs at Fynpay", "payments", IncidentCategory.Integration),
                Mode(2, "Card authorisation hangs at Fynpay", "billing", IncidentCategory.Integration),
                Mode(3, "Shelf prices missing", "catalogue")).Of(1));
        Assert.Equal((2L, 1.0, IncidentCategory.Integration), (kin.Id, kin.Share, kin.Category));
        Assert.Equal(["card", "authorisation", "hangs", "fynpay"], kin.Words);
        Assert.Empty(kin.Services);
    }

    [Fact]
    public void On_one_service_a_third_in_common_is_enough_elsewhere_it_takes_half()
    {
        var kinship = Of(
            Mode(1, "Connection pool exhausted", "inventory"),
            Mode(2, "Connection refused overnight", "inventory"),
            Mode(3, "Connection dropped halfway", "routing"),
            Mode(4, "Pool exhausted overnight", "routing"));
        Assert.Equal([4L], kinship.Of(1).Select(kin => kin.Id));
        // What is left of a title without its own service's name is what is compared.
        Assert.Empty(Of(Mode(1, "Inventory slow morning", "inventory"), Mode(2, "Inventory wrong totals", "inventory")).Of(1));
    }

    [Fact]
    public void A_word_that_everybody_uses_weighs_less_than_a_rare_one()
    {
        var kinship = Of(
            [
                Mode(1, "Latency camouflage", "a"), Mode(2, "Latency swarm", "b"), Mode(3, "Camouflage swarm", "c"),
                .. Enumerable.Range(4, 20).Select(id => Mode(id, $"Latency word{(char)('a' + id)}word", "d")),
            ]);
        Assert.DoesNotContain(2, kinship.Of(1).Select(kin => kin.Id));
        Assert.Equal(
            [5], [Of([.. Enumerable.Range(1, 9).Select(id => Mode(id, "Same words everywhere", $"s{id}"))]).Of(1).Count]);
    }

    [Fact]
    public void A_mode_that_is_unknown_or_says_nothing_has_no_kin()
    {
        var kinship = Of(Mode(1, "Incident 7", "a"), Mode(2, "Incident 8", "b"));
        Assert.Empty(kinship.Of(1));
        Assert.Empty(kinship.Of(99));
    }

    private static Kinship Of(params ModeDescription[] modes) => new(modes);

    private static ModeDescription Mode(long id, string title, string service, IncidentCategory? category = null) =>
        new(id, title, [service], category);
}
