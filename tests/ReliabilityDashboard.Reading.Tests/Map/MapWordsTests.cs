using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Reading.Map;

namespace ReliabilityDashboard.Reading.Tests.Map;

public sealed class MapWordsTests
{
    [Fact]
    public void A_short_circle_is_named_whole() =>
        Assert.Equal("a → b → a; b → a hidden", Cycle(Ring("a", "b")));

    [Fact]
    public void A_circle_of_forty_names_who_begins_and_counts_the_rest()
    {
        var words = Cycle(Ring([.. Enumerable.Range(10, 40).Select(number => $"s{number}")]));
        Assert.Equal("s10 → s11 → s12 → s13 → s14 → s15 → 34 more → s10; s49 → s10 hidden", words);
    }

    [Fact]
    public void Names_of_three_hundred_letters_are_cut()
    {
        var words = Cycle(Ring(new string('a', 300), new string('b', 300)));
        Assert.InRange(words.Length, 200, 450);
        Assert.Contains("…", words, StringComparison.Ordinal);
    }

    private static string Cycle(DependencyGraph graph) => MapWords.Cycle(graph, DependencyCycles.Of(graph).Single());

    // Each waits for the next; the last call is hidden.
    private static DependencyGraph Ring(params string[] names) => new(
        [.. names.Index().Select(one => new DependencyEdge(one.Item, names[(one.Index + 1) % names.Length], CallMode.Sync, false)
        {
            State = one.Index == names.Length - 1 ? EdgeState.Hidden : EdgeState.Both,
        })],
        new(names.Select(name => new Service(name, ServiceKind.Service, null, DateTime.UnixEpoch, true))),
        Organisation.At("2026-03-01"));
}
